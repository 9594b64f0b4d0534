-- One kind of request for wrk, described by the environment; prints what came of it as one line of JSON.
--   METHOD, COOKIE, BODY   of every request
--   PATHS                  a file with paths, one a line: used in turn, or each once when ONCE is set

local paths, turn = {}, 0
local once = os.getenv("ONCE") ~= nil

function init()
  for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
  wrk.method = os.getenv("METHOD")
  wrk.body = os.getenv("BODY")
  wrk.headers["Cookie"] = os.getenv("COOKIE")
  wrk.headers["Accept-Language"] = "nl"
  if wrk.body then wrk.headers["Content-Type"] = "application/x-www-form-urlencoded" end
end

function request()
  turn = turn + 1
  if once and turn >= #paths then wrk.thread:stop() end
  return wrk.format(nil, paths[(turn - 1) % #paths + 1])
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    '\n{"requests": %d, "seconds": %f, "bytes": %d, "failed": %d, "p50": %f, "p99": %f}',
    summary.requests, summary.duration / 1e6, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
