#!/bin/sh
# A temporary PostgreSQL for tests, on a private unix socket only.
#
#   Scripts/postgres.sh start DIR   starts one in DIR and prints its connection string
#   Scripts/postgres.sh stop DIR    stops it and removes what it made in DIR
#
# PostgreSQL refuses to run as root: root starts it as the user `postgres`, anybody else as himself.
# Nothing in it survives a crash of the machine (fsync is off), unless LUWTE_POSTGRES_DURABLE=1.
#
# It has room for far more connections than it gets: the server remembers ten finished transactions for each, all desks
# together. When one runs long (an import) and the others of a whole test run go beyond that, it forgets which of them
# were in each other's way, and gives work back for good that was in nobody's.
set -eu

usage() {
  echo "usage: $0 start|stop DIR" >&2
  exit 2
}

[ $# -eq 2 ] || usage
action=$1
dir=$2
port=54999

binaries() {
  if command -v pg_config > /dev/null && [ -x "$(pg_config --bindir)/initdb" ]; then
    pg_config --bindir
  else
    ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1
  fi
}

bin=$(binaries)
if [ ! -x "$bin/initdb" ]; then
  echo "PostgreSQL is not installed (on Debian: apt-get install postgresql)" >&2
  exit 1
fi

as_owner() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

# The path of a unix socket may have 107 bytes: a long folder gets its socket elsewhere.
socket_folder() {
  if [ ${#home} -le 80 ]; then
    as_owner mkdir -p "$home/socket"
    echo "$home/socket"
  else
    as_owner mktemp -d /tmp/luwte-socket-XXXXXX
  fi
}

start() {
  mkdir -p "$dir"
  dir=$(cd "$dir" && pwd)
  home=$dir/postgres
  if [ -e "$home/connection" ] && as_owner "$bin/pg_ctl" -D "$home/data" status > /dev/null 2>&1; then
    cat "$home/connection"
    return
  fi
  rm -rf "$home"
  mkdir -m 700 "$home"
  if [ "$(id -u)" -eq 0 ]; then chown postgres: "$home"; fi
  if ! as_owner test -w "$home"; then
    echo "the user postgres can't reach $home: choose a folder that others may enter" >&2
    exit 1
  fi
  as_owner "$bin/initdb" -D "$home/data" -A trust -U luwte --locale=C.UTF-8 --encoding=UTF8 --no-sync \
    > "$home/initdb.log" 2>&1 || { cat "$home/initdb.log" >&2; exit 1; }
  socket=$(socket_folder)
  durable="-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  if [ "${LUWTE_POSTGRES_DURABLE:-0}" = 1 ]; then durable=""; fi
  as_owner "$bin/pg_ctl" -D "$home/data" -l "$home/server.log" -w -t 60 -o "-c listen_addresses='' \
    -c unix_socket_directories='$socket' -c unix_socket_permissions=0700 -c port=$port \
    -c max_connections=1000 -c max_locks_per_transaction=256 $durable" start > "$home/start.log" 2>&1 \
    || { cat "$home/start.log" "$home/server.log" >&2; exit 1; }
  echo "$socket" > "$home/socket-folder"
  echo "host=$socket port=$port user=luwte dbname=postgres" | tee "$home/connection"
}

stop() {
  [ -d "$dir/postgres" ] || return 0
  home=$(cd "$dir/postgres" && pwd)
  if [ -e "$home/data/postmaster.pid" ]; then
    as_owner "$bin/pg_ctl" -D "$home/data" -m immediate -w stop > /dev/null
  fi
  case $(cat "$home/socket-folder" 2> /dev/null) in
    /tmp/luwte-socket-*/* | *..*) ;;
    /tmp/luwte-socket-*) rm -rf "$(cat "$home/socket-folder")" ;;
  esac
  rm -rf "$home"
}

case $action in
  start) start ;;
  stop) stop ;;
  *) usage ;;
esac
