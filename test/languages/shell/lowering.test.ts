import { shell } from '../../../server/src/languages/shell/shell';
import { loweringTo } from '../../support/lowers';

describe('Lowering of shell scripts', () => {
  const lowers = loweringTo(shell);

  it('makes calls of commands, with their words as texts', () =>
    lowers(
      String.raw`
      curl -sS "https://$HOST/v1" -H 'a: b' \
        -d '{"m": "'"$MODEL"'"}' $'tab\there' es\ caped
      /usr/bin/curl -s x
      `,
      `
      curl("-sS", \`https://\${HOST}/v1\`, "-H", "a: b", "-d", \`{"m": "\${MODEL}"}\`, "tab\\there", "es caped")
      curl("-s", "x")
      `,
    ));

  it('reads variables with what they are when they are not set', () =>
    lowers(
      `
      MODEL=\${MODEL:-gpt-4o}
      export URL="\${BASE:-https://\${HOST:-a.example}/v1}/chat" N=3
      local name="\${1:?missing}"
      ARGS=(-s -H "a: b")
      ARGS+=(-v)
      curl "\${ARGS[@]}" "\${ARGS[0]}" "$@"
      `,
      `
      MODEL = (MODEL || "gpt-4o")
      URL = \`\${(BASE || \`https://\${(HOST || "a.example")}/v1\`)}/chat\`
      N = "3"
      let name = 1
      ARGS = ["-s", "-H", "a: b"]
      ARGS += ["-v"]
      curl(*ARGS, ARGS[0], *@)
      `,
    ));

  it('hands on what is written to what reads it', () =>
    lowers(
      `
      cat <<'EOF' | curl -d @- x
      {"a": "$b"}
      EOF
      curl -d @- x <<EOF
      {"a": "$b"}
      EOF
      echo '{"a": 1}' | curl x -d @-
      curl x | jq .a | tee out
      curl x <<< "$body"
      R=$(curl x | jq -r .b)
      printf '{"model": "%s"}' "$m" | curl x -d @-
      `,
      `
      curl("-d", "@-", "x", stdin="{\\"a\\": \\"$b\\"}\\n")
      curl("-d", "@-", "x", stdin=\`{"a": "\${b}"}\\n\`)
      curl("x", "-d", "@-", stdin="{\\"a\\": 1}")
      jq(".a", stdin=curl("x"))
      curl("x", stdin=body)
      R = jq("-r", ".b", stdin=curl("x"))
      curl("x", "-d", "@-", stdin=\`{"model": "\${m}"}\`)
      `,
    ));

  it('reads the objects that jq builds', () =>
    lowers(
      String.raw`
      jq -n --arg m "$MODEL" --argjson n 5 '{model: $m, "max": ($n | tonumber), on: true, $m, list: [{role: "user", content: "Hi \($m)"}]}' | curl -d @- x
      jq -n '{a: (.b | map(.c)), b: "x"}' | curl -d @- x
      jq -n '.b | map(.c)' | curl -d @- x
      `,
      `
      curl("-d", "@-", "x", stdin={"model": MODEL, "max": expr(5), "on": true, "m": MODEL, "list": [{"role": "user", "content": \`Hi \${MODEL}\`}]})
      curl("-d", "@-", "x", stdin={"a": <>, "b": "x"})
      curl("-d", "@-", "x", stdin=jq("-n", ".b | map(.c)"))
      `,
    ));

  it('keeps what is written to a file under its name', () =>
    lowers(
      `
      cat > /tmp/body.json <<EOF
      {"a": 1}
      EOF
      echo "$x" > "$DIR/b.json"
      curl -d @/tmp/body.json x --data-binary "@$DIR/b.json" > out.json 2> /dev/null
      `,
      `
      /tmp/body.json = "{\\"a\\": 1}\\n"
      $DIR/b.json = x
      out.json = curl("-d", "@/tmp/body.json", @/tmp/body.json=/tmp/body.json, "x", "--data-binary", \`@\${DIR}/b.json\`, @$DIR/b.json=$DIR/b.json)
      `,
    ));

  it('knows functions, loops and branches', () =>
    lowers(
      `
      ask() {
        local p="$1"
        total=1
        curl "$p" "$2" && total=2
      }
      ask "hi" there
      for i in 1 2 3; do curl $i; done
      for x in $LIST; do curl $x; done
      for i in {1..5}; do curl x; done
      for i in $(seq 2 "$N"); do curl x; done
      for ((i = 0; i < 4; i++)); do curl x; done
      while read -r line; do curl "$line"; done < list.txt
      cat list | while read -r a b; do curl "$a"; done
      while true; do curl x; sleep 5; done
      seq 9 | xargs -I{} -P 4 curl -s x/{}
      sudo -E time curl x
      if curl -s x; then echo "$(curl y)"; elif ! curl z; then exit 1; else curl w; fi
      [ -z "$K" ] && exit 1
      case $1 in a|b) curl a;; *) curl b;; esac
      ( cd x && curl y )
      `,
      `
      function ask(1, 2) {
        let p = 1
        total = "1"
        curl(p, 2)
        if <> {
          total = "2"
        }
      }
      ask("hi", "there")
      loop i in ["1", "2", "3"] {
        curl(i)
      }
      loop x in LIST.split() {
        curl(x)
      }
      loop i counter(1 <= 5) {
        curl("x")
      }
      loop i counter(2 <= expr(N)) {
        curl("x")
      }
      loop counter(0 < 4) {
        curl("x")
      }
      loop line in <> {
        curl(line)
      }
      cat("list")
      loop a in <> {
        curl(a)
      }
      loop {
        curl("x")
        sleep("5")
      }
      loop in <> {
        curl("-s", "x/{}", stdin=seq("9"))
      }
      curl("x")
      if curl("-s", "x") {
        curl("y")
      } else {
        if curl("z") {
          throw
        } else {
          curl("w")
        }
      }
      if <> {
        throw
      }
      switch 1 {
        case "a", "b" {
          curl("a")
        }
        case _ {
          curl("b")
        }
      }
      block {
        cd("x")
        curl("y")
      }
      `,
    ));
});
