# Runs a command for an owner who holds the other end of standard input, and stops it when that end closes: on request, and
# however the owner died. Prints the command's process id; the command's output goes to standard error.
# Arguments: the signal that stops it, tenths of a second until it is killed, a folder to delete after that or '', the command.
signal=$1 patience=$2 scratch=$3
shift 3
exec 3<&0 </dev/null
"$@" >&2 3<&- &
child=$!
echo "$child"
exec >&2
{
  read -r _ <&3
  trap '' TERM
  kill -s "$signal" "$child"
  while kill -0 "$child" 2>/dev/null; do
    [ "$patience" -gt 0 ] || kill -s KILL "$child" 2>/dev/null
    patience=$((patience - 1))
    sleep 0.1
  done
  [ -z "$scratch" ] || rm -rf "$scratch"
} &
watcher=$!
exec 3<&-
wait "$child"
code=$?
kill "$watcher" 2>/dev/null
wait "$watcher"
exit "$code"
