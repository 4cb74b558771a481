import { ruby } from '../../../server/src/languages/ruby/ruby';
import { evaluating } from '../../support/evaluates';

const evaluates = evaluating(ruby);

describe('Evaluation of Ruby', () => {
  it('calls a method where it is named, and reads what is none', () =>
    evaluates(`
      def model = "gpt-4o"
      def limit(size = 5)
        size * 2
      end
      name = "x"
      twice = ->(n) { n * 2 }
      show(model) # => "gpt-4o"
      show(limit) # => 10
      show(limit(4)) # => 8
      show(name) # => "x"
      show(twice.call(4)) # => 8
      show(twice.(3)) # => 6
      show(name.upcase) # => "X"
    `));

  it('knows variables of instances through their readers, and methods by their bare names', () =>
    evaluates(`
      class Bot
        DEFAULT = "gpt-4o"
        attr_reader :model, :limit
        attr_accessor :name

        def initialize(model: DEFAULT, limit: 100)
          @model = model
          @limit = limit
        end

        def double = limit * 2
        def self.make(model) = new(model: model, limit: 7)
        def self.standard = DEFAULT
      end
      bot = Bot.new(limit: 3)
      show(bot.model) # => "gpt-4o"
      show(bot.double) # => 6
      show(Bot.make("o3").model) # => "o3"
      show(Bot.make("o3").double) # => 14
      show(Bot.standard) # => "gpt-4o"
      show(Bot::DEFAULT) # => "gpt-4o"
      bot.name = "Ann"
      show(bot.name) # => "Ann"
    `));

  it('makes an instance once where it is kept', () =>
    evaluates(`
      class Bot
        def prompt
          @prompt ||= "You are #{role}."
        end

        def role = @role ||= "a helper"
      end
      show(Bot.new.prompt) # => "You are a helper."
    `));

  it('hands a block to yield, and what it sets to what asks for it', () =>
    evaluates(`
      def twice
        yield 2
      end
      def later(&block) = block.call(3)
      show(twice { |n| n + 1 }) # => 3
      show(later { |n| n + 1 }) # => 4
    `));

  it('takes options by name and as a hash', () =>
    evaluates(`
      def ask(text, options = {})
        options[:model]
      end
      def told(text, model: "a", **rest) = [model, rest]
      show(ask("x", model: "b")) # => "b"
      show(ask("x", { model: "c" })) # => "c"
      options = { model: "d", top_p: 1 }
      show(told("x", **options)) # => ["d", {top_p: 1}]
    `));

  it('follows modules, mixins and bases', () =>
    evaluates(`
      module Settings
        MODEL = "a"
        def self.model = MODEL
        module Inner
          LIMIT = 5
        end
      end
      module Named
        def name = "named #{suffix}"
      end
      class Base
        def initialize(model) = @model = model
        def model = @model
        def suffix = "one"
      end
      class Child < Base
        include Named
        def initialize = super("m")
        def suffix = super + "!"
      end
      module Settings
        LATER = "b"
      end
      show(Settings.model) # => "a"
      show(Settings::LATER) # => "b"
      show(Settings::Inner::LIMIT) # => 5
      show(Child.new.model) # => "m"
      show(Child.new.suffix) # => "one!"
      show(Child.new.name) # => "named one!"
    `));

  it('knows what modules keep for all', () =>
    evaluates(`
      module Llm
        mattr_accessor :model, :limit
        mattr_accessor :top, default: 3
        self.model = "gpt-4o"
        def self.told = "#{model} #{top}"
      end
      show(Llm.model) # => "gpt-4o"
      show(Llm.told) # => "gpt-4o 3"
    `));

  it('changes lists, hashes and texts in place', () =>
    evaluates(`
      messages = [{ role: "system", content: "a" }]
      messages << { role: "user", content: "b" }
      messages.push({ role: "user" })
      show(messages.length) # => 3
      params = { model: "a" }
      params[:max_tokens] = 5
      show(params) # => {model: "a", max_tokens: 5}
      show(params.merge(model: "b")) # => {model: "b", max_tokens: 5}
      text = +"a"
      text << "b"
      show(text) # => "ab"
      total = 0
      [1, 2].each { |n| total += n }
      show(messages.map { |m| m[:role] }.first) # => "system"
      show([["a", 1], ["b", 2]].map { |name, n| "#{name}#{n}" }.join("-")) # => "a1-b2"
      show({ a: 1 }.map { |key, value| key }.first) # => "a"
      show(%w[x y].each_with_index.map { |word, i| "#{word}#{i}" }) # => ["x0", "y1"]
    `));

  it('formats texts, and reads the environment with its defaults', () =>
    evaluates(`
      show(format("%s is %d", "a", 3)) # => "a is 3"
      show("%s!" % "b") # => "b!"
      show(format("%<name>s and %{other}", name: "x", other: "y")) # => "x and y"
      show(ENV.fetch("MODEL", "gpt-4o")) # => "gpt-4o" given MODEL = gpt-4o
      show(ENV.fetch("MODEL") { "o3" }) # => "o3" given MODEL = o3
      show(ENV["MODEL"] || "o1") # => "o1" given MODEL = o1
    `));
});
