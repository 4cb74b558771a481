import { ruby } from '../../../server/src/languages/ruby/ruby';
import { loweringTo } from '../../support/lowers';

const lowers = loweringTo(ruby);

describe('Lowering of Ruby', () => {
  it('reads literals, and makes one text of those that stand side by side', () =>
    lowers(
      `
        a = 'it\\'s' "\\tnow\\u{41}"
        b = %q(raw \\n) + %w[x y].join(", ")
        c = :name
        d = { :a => 1, "b": 2_000, "c" => nil, d:, **rest }
        e = [1, *more, 0x10]
        f = "#{name}: #{a + b}"
        g = (1..3)`,
      `
        a = "it's\\tnowA"
        b = ("raw \\\\n" + ["x", "y"].join(", "))
        c = "name"
        d = {"a": 1, "b": 2_000, "c": null, "d": d, ...rest}
        e = [1, ...more, 0x10]
        f = \`\${name}: \${(a + b)}\`
        g = ..(1, (3 + 1))`,
    ));

  it('reads here-documents wherever they begin', () =>
    lowers(
      `
        a = <<~ONE.strip
          Hi #{name},
            there
        ONE
        call(<<~'ONE', x: <<-TWO)
          raw #{x}
        ONE
          kept
          TWO
        done`,
      `
        a = \`Hi \${name},\\n  there\\n\`.strip~
        call("raw #{x}\\n", x="  kept\\n")
        done~`,
    ));

  it('takes the last value of a method for what it gives', () =>
    lowers(
      `
        def model
          @model ||= ENV.fetch("MODEL") { "gpt-4o" }
        end
        def limit(size) = size == :long ? 500 : 100
        def choose(x)
          if x
            1
          else
            case x
            when 2 then "a"
            else "b"
            end
          end
        rescue StandardError
          nil
        end`,
      `
        function model() {
          @self.@model ||= ENV.fetch("MODEL", "gpt-4o")
          return @self.@model
        }
        function limit(options size) {
          return ((size == "long") ? 500 : 100)
        }
        function choose(options x) {
          try {
            if x {
              return 1
            } else {
              switch x {
                case 2 {
                  return "a"
                }
                case _ {
                  return "b"
                }
              }
            }
          } handler {
            return null
          }
        }`,
    ));

  it('assigns in the branches of what is assigned', () =>
    lowers(
      `
        x = if a then 1 elsif b then 2 end
        @y ||= begin
          z = 1
          z + 1
        rescue
          0
        end
        a, (b, *c) = 1, [2, 3]
        foo.bar = 5
        self.baz = 6
        foo[:k] += 1`,
      `
        if a {
          x = 1
        } else {
          if b {
            x = 2
          }
        }
        try {
          z = 1
          @self.@y ||= (z + 1)
        } handler {
          @self.@y ||= 0
        }
        [a, [b, ...c]] = [1, [2, 3]]
        foo.bar = 5
        @self.@baz = 6
        foo["k"] += 1`,
    ));

  it('tells calls from reads no further than the source does', () =>
    lowers(
      `
        client.chat
        client.chat(1)
        client&.chat
        run
        puts name
        OpenAI::Client.new
        x.(1)
        a.send(:b, 1)
        a.dig(:x, 0)
        a.merge(b, c: 1)
        a.first`,
      `
        client.chat~
        client.chat(1)
        client.chat~
        run~
        puts(name)
        new OpenAI.Client()
        x.call(1)
        a.b(1)
        a["x"][0]
        {...a, ...b, "c": 1}
        a[0]`,
    ));

  it('makes loops of blocks that run again and again, and functions of the others', () =>
    lowers(
      `
        items.each { |a, b| f(a) }
        items.each_with_index do |a, i|
          next if i.zero?
        end
        3.times { f(_1) }
        1.upto(3) { |i| f(i) }
        loop { break }
        b = items.map { |a| next 1 if a; a.x }
        c = items.map(&:x)
        d = items.each_with_index.map { |a, i| i }
        with_retry(3) { client.chat }
        Retry.run do |config|
          config.model = "a"
        end
        h = ->(x, y: 1) { x }`,
      `
        loop [a, b] in items.to_a() {
          f(a)
        }
        loop [i, a] in items.each_with_index() {
          if i.zero?~ {
            continue
          }
        }
        loop counter(0 < 3) {
          f(_1)
        }
        loop counter(1 <= 3) {
          f(i)
        }
        loop {
          break
        }
        b = items.map(lambda(a) {
          if a {
            return 1
          }
          return a.x~
        })
        c = items.map(lambda(it) => it.x~)
        d = items.map(lambda(a, i) {
          return i~
        })
        with_retry(3, &=lambda() {
          return client.chat~
        })
        Retry.run(&=lambda(config = {}) {
          config.model = "a"
          return config
        }())
        h = lambda(x, key y = 1) {
          return x~
        }`,
    ));

  it('knows what gives members to a class', () =>
    lowers(
      `
        module Ai
          class Bot < Base
            include Retrying
            MODEL = "a"
            @@count = 0
            attr_reader :client
            delegate :chat, to: :client
            mattr_accessor :key, default: "k"
            def self.call(...) = new(...).call
            class << self
              def build; end
            end
            def initialize(a, b = 1, *c, d:, e: 2, **f, &g)
              super(a)
            end
            def run(options = {})
              super
              yield 1
            end
            private def inner; end
          end
          module_function
          def helper; end
        end
        Point = Struct.new(:x, :y)`,
      `
        class Ai {}
        class {
          static field Bot = class Bot(Base, Retrying) {
            static field MODEL = "a"
            static field @@count = 0
            static field @key = "k"
            method client function client() => @self.@client
            method chat function chat(**, ****) => client~.chat(**, ****)
            method key static function key() => @self.@key
            method call static function call(**, ****) {
              return new @self(**, ****).call~
            }
            method build static function build() => null
            method constructor function initialize(a, b = 1, *c, key d, key e = 2, **f, key & = null, key g = &) {
              super(a)
            }
            method run function run(options options = {}, key & = null) {
              super().run(options, &=&)
              return &(1)
            }
            method inner function inner() => null
          }
          method helper static function helper() => null
        }
        class Point {
          field x
          field y
        }`,
    ));
});
