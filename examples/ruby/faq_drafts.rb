# frozen_string_literal: true

# Drafts answers to the questions of a shop's customers, and a shorter version of each for the web page.

require "json"
require "openai"

class FaqDrafts
  MODEL = ENV.fetch("FAQ_MODEL", "gpt-5.4-mini")
  LANGUAGES = %w[English French Polish].freeze

  INSTRUCTIONS = <<~TEXT
    You answer questions of customers of a small shop for garden tools.
    Be friendly, keep to what the notes say, and admit what you do not know.
  TEXT

  def initialize(notes, model: MODEL)
    @notes = notes
    @model = model
  end

  def answer(question)
    response = client.chat.completions.create(
      model: @model,
      messages: [
        { role: "system", content: INSTRUCTIONS },
        { role: "user", content: "Notes:\n#{@notes}\n\nQuestion: #{question}" }
      ],
      max_completion_tokens: 400
    )
    response.choices.first.message.content
  end

  # One request for each language.
  def translations(answer)
    LANGUAGES.map do |language|
      response = client.responses.create(
        model: OpenAI::ChatModel::GPT_5_4_NANO,
        input: "Translate into #{language}:\n\n#{answer}",
        max_output_tokens: 600
      )
      [language, response.output_text]
    end.to_h
  end

  # The search of the page finds questions that mean the same.
  def vector(question)
    client.embeddings.create(model: "text-embedding-3-small", input: question).data.first.embedding
  end

  private

  def client
    @client ||= OpenAI::Client.new(api_key: ENV.fetch("OPENAI_API_KEY"))
  end
end

drafts = FaqDrafts.new(File.read("notes.md"))
answer = drafts.answer("How do I sharpen a spade?")
puts JSON.pretty_generate(drafts.translations(answer))
