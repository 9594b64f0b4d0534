// Lets the browser keep the page for when the desk is out of reach. It is an extra: a browser that keeps nothing works
// as before.

const { worker } = document.body.dataset;
const isOurs = (address) => address === worker && /^\/assets\/[0-9a-f]{16}-emergency-worker\.js\?/.test(address);

if (worker && navigator.serviceWorker) {
  // The one address that a script of ours may start a worker from: the content policy names this policy and no other.
  const policy = globalThis.trustedTypes?.createPolicy("luwte", {
    createScriptURL: (asked) => {
      if (!isOurs(asked)) throw new Error("not the worker of the desk");
      return asked;
    },
  });
  const address = policy ? policy.createScriptURL(worker) : worker;
  navigator.serviceWorker.register(address, { scope: "/w" }).catch(() => { document.body.dataset.keepsNothing = ""; });
}
