import { assertCalls } from '../support/expected-calls';

describe('rig', () => {
  it('reads agents, extractors and embeddings', () =>
    assertCalls(
      `
use rig::{completion::Prompt, providers::openai};
use rig::providers::anthropic::{self, CLAUDE_3_5_SONNET};

async fn main() -> Result<(), anyhow::Error> {
    let client = openai::Client::from_env();
    let agent = client
        .agent("gpt-4o")
        .preamble("You are a comedian here to entertain the user using humour and jokes.")
        .max_tokens(200)
        .build();
    let response = agent.prompt("Entertain me!").await?;
    //                   ^^^^^^ chat gpt-4o @openai in=29 out=1..200..200
    let claude = anthropic::Client::new("key").agent(CLAUDE_3_5_SONNET).build();
    claude.chat("Hi", vec![]).await?;
    //     ^^^^ chat claude-3-5-sonnet-latest @anthropic
    let extractor = client.extractor::<Person>(openai::GPT_4O_MINI).build();
    let person = extractor.extract("John is 40").await?;
    //                     ^^^^^^^ chat gpt-4o-mini @openai
    let model = client.embedding_model(openai::TEXT_EMBEDDING_3_SMALL);
    let embeddings = EmbeddingsBuilder::new(model.clone()).documents(documents)?.build().await?;
    Ok(())
}
`,
      'rust',
    ));

  it('reads agents of structs, and models of builders', () =>
    assertCalls(
      `
use rig::agent::{Agent, AgentBuilder};
use rig::embeddings::EmbeddingsBuilder;
use rig::providers::openai::{Client, CompletionModel, TEXT_EMBEDDING_ADA_002};

pub struct Helper { agent: Agent<CompletionModel> }

impl Helper {
    pub fn new(key: &str) -> Self {
        let client = Client::from_url(key, "https://openrouter.ai/api/v1");
        let agent = AgentBuilder::new(client.completion_model("openai/gpt-4o")).preamble("Help.").build();
        Self { agent }
    }

    pub async fn ask(&self, input: &str) -> anyhow::Result<String> {
        let response = self.agent.prompt(input).await?;
        //                        ^^^^^^ chat openai/gpt-4o @openrouter holes=1
        Ok(response)
    }
}

async fn index(client: &Client, documents: Vec<Document>) -> anyhow::Result<()> {
    let embeddings = EmbeddingsBuilder::new(client.embedding_model(TEXT_EMBEDDING_ADA_002))
        .documents(documents)?
        .build()
       //^^^^^ embeddings text-embedding-ada-002 @openai
        .await?;
    Ok(())
}
`,
      'rust',
    ));
});

describe('genai for Rust', () => {
  it('asks the provider that the name of a model says', () =>
    assertCalls(
      `
use genai::chat::{ChatMessage, ChatOptions, ChatRequest};
use genai::Client;

const MODEL: &str = "claude-3-haiku-20240307";

async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::default();
    let request = ChatRequest::new(vec![
        ChatMessage::system("Answer in one sentence"),
        ChatMessage::user("Why is the sky red?"),
    ]);
    let response = client.exec_chat(MODEL, request.clone(), Some(&ChatOptions::default().with_max_tokens(50))).await?;
    //                    ^^^^^^^^^ chat claude-3-haiku-20240307 @anthropic out=1..25..50
    let stream = client.exec_chat_stream("groq::openai/gpt-oss-20b", ChatRequest::from_user("Hi"), None).await?;
    //                  ^^^^^^^^^^^^^^^^ chat openai/gpt-oss-20b @groq
    Ok(())
}
`,
      'rust',
    ));
});

describe('further packages of Rust', () => {
  it('reads openai-api-rs', () =>
    assertCalls(
      `
use openai_api_rs::v1::api::OpenAIClient;
use openai_api_rs::v1::chat_completion::{self, ChatCompletionRequest};
use openai_api_rs::v1::common::GPT4_O;
use std::env;

async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = OpenAIClient::builder().with_api_key(env::var("OPENAI_API_KEY").unwrap()).build()?;
    let req = ChatCompletionRequest::new(
        GPT4_O.to_string(),
        vec![chat_completion::ChatCompletionMessage {
            role: chat_completion::MessageRole::user,
            content: chat_completion::Content::Text(String::from("What is the capital of Mexico?")),
            name: None,
        }],
    ).max_tokens(100);
    let result = client.chat_completion(req).await?;
    //                  ^^^^^^^^^^^^^^^ chat gpt-4o @openai in=14 out=1..100..100
    Ok(())
}
`,
      'rust',
    ));

  it('reads openai_dive, and the package that is called openai', () =>
    assertCalls(
      `
use openai_dive::v1::api::Client;
use openai_dive::v1::models::Gpt4Model;
use openai_dive::v1::resources::chat::{ChatCompletionParametersBuilder, ChatMessage, ChatMessageContent};
use openai::chat::{ChatCompletion, ChatCompletionBuilder, ChatCompletionMessage, ChatCompletionMessageRole};

async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::new_from_env();
    let parameters = ChatCompletionParametersBuilder::default()
        .model(Gpt4Model::Gpt4O.to_string())
        .messages(vec![ChatMessage::User { content: ChatMessageContent::Text("What is the capital of Mexico?".to_string()), name: None }])
        .build()?;
    client.chat().create(parameters).await?;
    //            ^^^^^^ chat gpt-4o @openai in=14
    let messages = vec![ChatCompletionMessage { role: ChatCompletionMessageRole::User, content: Some("What is the capital of Mexico?".to_string()), ..Default::default() }];
    ChatCompletion::builder("gpt-3.5-turbo", messages.clone()).max_tokens(64u64).create().await?;
    //                                                                           ^^^^^^ chat gpt-3.5-turbo @openai in=14 out=1..64..64
    let told = ChatCompletionMessage { role: ChatCompletionMessageRole::User, content: Some("What is the capital of Mexico?".to_string()), ..Default::default() };
    ChatCompletionBuilder::default().model("gpt-4o").messages(vec![told]).create_stream().await?;
    //                                                                    ^^^^^^^^^^^^^ chat gpt-4o @openai in=14
    Ok(())
}
`,
      'rust',
    ));

  it('reads the llm package, langchain-rust and gemini-rust', () =>
    assertCalls(
      `
use llm::{builder::{LLMBackend, LLMBuilder}, chat::ChatMessage};
use langchain_rust::{chain::{Chain, LLMChainBuilder}, language_models::llm::LLM, llm::openai::{OpenAI, OpenAIModel}};
use gemini_rust::Gemini;

async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let llm = LLMBuilder::new().backend(LLMBackend::Anthropic).model("claude-3-5-sonnet-20240620").max_tokens(512).build()?;
    let messages = vec![ChatMessage::user().content("Tell me that you love cats").build()];
    match llm.chat(&messages).await {
        //    ^^^^ chat claude-3-5-sonnet-20240620 @anthropic out=1..300..512
        Ok(response) => println!("{response}"),
        Err(e) => eprintln!("{e}"),
    }
    let open_ai = OpenAI::default().with_model(OpenAIModel::Gpt4o.to_string());
    let chain = LLMChainBuilder::new().prompt(prompt).llm(open_ai.clone()).build()?;
    chain.invoke(prompt_args! { "input" => "x" }).await?;
    //    ^^^^^^ chat gpt-4o @openai
    open_ai.invoke("hola").await?;
    //      ^^^^^^ chat gpt-4o @openai in=8
    let client = Gemini::with_model("key", "models/gemini-2.0-flash".to_string())?;
    let answer = client.generate_content().with_system_prompt("Be brief.").with_user_message("Hello").execute().await?;
    //                                                                                                ^^^^^^^ generateContent gemini-2.0-flash @google
    Ok(())
}
`,
      'rust',
    ));

  it('reads Bedrock', () =>
    assertCalls(
      `
use aws_sdk_bedrockruntime::{primitives::Blob, types::{ContentBlock, ConversationRole, InferenceConfiguration, Message}, Client};

const MODEL_ID: &str = "anthropic.claude-3-haiku-20240307-v1:0";

async fn converse(client: &Client) -> Result<(), Error> {
    let response = client
        .converse()
        .model_id(MODEL_ID)
        .messages(
            Message::builder()
                .role(ConversationRole::User)
                .content(ContentBlock::Text("Describe Rust.".to_string()))
                .build()
                .map_err(|_| "failed to build message")?,
        )
        .inference_config(InferenceConfiguration::builder().max_tokens(512).build())
        .send()
       //^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..300..512
        .await;
    let body = serde_json::json!({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 100, "messages": [{"role": "user", "content": "Hi"}]});
    client.invoke_model().model_id(MODEL_ID).body(Blob::new(serde_json::to_vec(&body)?)).send().await?;
    //                                                                                   ^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..100..100
    Ok(())
}
`,
      'rust',
    ));

  it("reads packages for Anthropic's API", () =>
    assertCalls(
      `
use clust::messages::{ClaudeModel, MaxTokens, Message, MessagesRequestBody, SystemPrompt};
use anthropic_ai_sdk::clients::AnthropicClient;
use anthropic_ai_sdk::types::message::{CreateMessageParams, Message as SdkMessage, RequiredMessageParams, Role};

async fn main() -> anyhow::Result<()> {
    let model = ClaudeModel::Claude3Haiku20240307;
    let request = MessagesRequestBody {
        model,
        messages: vec![Message::user("Hello")],
        max_tokens: MaxTokens::new(1024, model)?,
        system: Some(SystemPrompt::new("Be brief.")),
        ..Default::default()
    };
    clust::Client::from_env()?.create_a_message(request).await?;
    //                         ^^^^^^^^^^^^^^^^ messages claude-3-haiku-20240307 @anthropic out=1..300..1024
    let client = AnthropicClient::new::<MessageError>(key, "2023-06-01").unwrap();
    let body = CreateMessageParams::new(RequiredMessageParams {
        model: "claude-3-5-sonnet-20240620".to_string(),
        messages: vec![SdkMessage::new_text(Role::User, "Hello, Claude")],
        max_tokens: 100,
    });
    client.create_message(Some(&body)).await?;
    //     ^^^^^^^^^^^^^^ messages claude-3-5-sonnet-20240620 @anthropic out=1..100..100
    Ok(())
}
`,
      'rust',
    ));

  it('asks Ollama at no charge', () =>
    assertCalls(
      `
use ollama_rs::{generation::completion::request::GenerationRequest, generation::chat::{request::ChatMessageRequest, ChatMessage}, Ollama};

async fn main() {
    let ollama = Ollama::default();
    let model = "llama3.2:latest".to_string();
    let res = ollama.generate(GenerationRequest::new(model.clone(), "Why is the sky blue?".to_string())).await;
    //               ^^^^^^^^ completion llama3.2:latest @ollama
    ollama.send_chat_messages(ChatMessageRequest::new(model, vec![ChatMessage::user("Hi".to_string())])).await;
    //     ^^^^^^^^^^^^^^^^^^ chat llama3.2:latest @ollama
}
`,
      'rust',
    ));

  it('knows what comes from a module of which all is imported', () =>
    assertCalls(
      `
use gemini_rust::prelude::*;
use rig::prelude::*;

async fn main() {
    let gemini = Gemini::with_model(key, Model::Gemini25Pro).unwrap();
    let answer = gemini.generate_content().with_user_message("Hello").execute().await;
    //                                                                ^^^^^^^ generateContent gemini-2.5-pro @google
    let agent = rig::providers::openai::Client::from_env().agent("gpt-4o").build();
    agent.prompt("Hi").await;
    //    ^^^^^^ chat gpt-4o @openai
}
`,
      'rust',
    ));

  it('finds what rig asks through its traits, by which functions and structs are generic', () =>
    assertCalls(
      `
use rig::completion::{Chat, CompletionModel, CompletionRequestBuilder, Prompt};
use rig::embeddings::EmbeddingModel;

fn request_of<M>(model: &M, history: Vec<Message>) -> CompletionRequestBuilder<M>
where
    M: CompletionModel,
{
    model.completion_request("hi").messages(history)
}

async fn run<M>(model: M, history: Vec<Message>) where M: CompletionModel {
    request_of(&model, history).max_tokens_opt(None).stream().await;
    //                                               ^^^^^^ chat ? @?
}

async fn ask<P: Prompt>(agent: &P, other: Box<dyn Chat>, one: &impl Prompt) {
    agent.prompt("hello").await;
    //    ^^^^^^ chat ? @?
    other.chat("hello", vec![]).await;
    //    ^^^^ chat ? @?
    one.prompt("hello").await;
    //  ^^^^^^ chat ? @?
}

struct Index<E: EmbeddingModel> { model: E }

impl<E: EmbeddingModel> Index<E> {
    async fn add(&self, text: &str) {
        self.model.embed_text(text).await;
        //         ^^^^^^^^^^ embeddings ? @?
    }
}
`,
      'rust',
    ));

  it('finds what Swiftide asks through its traits, its clients and its agents', () =>
    assertCalls(
      `
use swiftide::agents::Agent;
use swiftide::chat_completion::ChatCompletion;
use swiftide::integrations;
use swiftide::traits::{EmbeddingModel, SimplePrompt};

async fn run(llm: Box<dyn SimplePrompt>, chat: &dyn ChatCompletion, model: &dyn EmbeddingModel) -> anyhow::Result<()> {
    llm.prompt("hello".into()).await?;
    //  ^^^^^^ chat ? @?
    chat.complete(&messages.into()).await?;
    //   ^^^^^^^^ chat ? @?
    model.embed(vec![text]).await?;
    //    ^^^^^ embeddings ? @?
    let openai = integrations::openai::OpenAI::builder().default_prompt_model("gpt-4o-mini").build()?;
    openai.prompt("hi".into()).await?;
    //     ^^^^^^ chat gpt-4o-mini @openai
    let mut agent = Agent::builder().llm(&openai).tools(tools).build()?;
    agent.query("What is new?").await?;
    //    ^^^^^ agent ? @?
    Ok(())
}
`,
      'rust',
    ));

  it('know names of packages of which everything is imported', () =>
    assertCalls(
      `
use openai_api_rust::*;
use openai_api_rust::chat::*;
use openai_api_rust::completions::*;

fn main() {
    let openai = OpenAI::new(Auth::from_env().unwrap(), "https://api.openai.com/v1/");
    let body = ChatBody { model: "gpt-4o".to_string(), max_tokens: Some(7), messages: vec![] };
    openai.chat_completion_create(&body);
    //     ^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai out=1..7..7
}
`,
      'rust',
    ));

  it('know models of the llm package by their trait', () =>
    assertCalls(
      `
use llm::{chat::ChatMessage, LLMProvider};

async fn ask(model: &dyn LLMProvider, text: &str) {
    let messages = vec![ChatMessage::user().content(text).build()];
    let answer = model.chat(&messages).await;
    //                 ^^^^ chat ? @?
}
`,
      'rust',
    ));

  it('are handed to the chat of rig at the terminal', () =>
    assertCalls(
      `
use rig::integrations::cli_chatbot;
use rig::providers::{anthropic, openai};

async fn run() -> anyhow::Result<()> {
    let agent = openai::Client::from_env().agent("gpt-4o").preamble("Be kind").build();
    cli_chatbot::ChatBotBuilder::new().agent(agent).build().run().await?;
    //                                                      ^^^ chat gpt-4o @openai
    let other = anthropic::Client::from_env().agent("claude-sonnet-4-5").build();
    cli_chatbot::cli_chatbot(other).await?;
    //           ^^^^^^^^^^^ chat claude-sonnet-4-5 @anthropic
    Ok(())
}
`,
      'rust',
    ));

  it('are sent requests of genai by clients that can not be seen', () =>
    assertCalls(
      `
use genai::chat::{ChatMessage, ChatRequest};

async fn ask(state: &crate::AppState, text: &str) {
    let request = ChatRequest::new(vec![ChatMessage::user(text)]);
    state.ai_client.exec_chat("gemini-2.0-flash", request, None).await;
    //              ^^^^^^^^^ chat gemini-2.0-flash @google
    state.jobs.exec_chat("job", text, None).await;
}
`,
      'rust',
    ));

  it('may be further packages for Anthropic, and that of Deepgram', () =>
    assertCalls(
      `
use anthropic_api::{messages::*, Credentials};
use async_anthropic::{types::CreateMessagesRequestBuilder, Client};
use deepgram::{common::{audio_source::AudioSource, options::{Model, Options}}, Deepgram};

async fn ask() -> anyhow::Result<()> {
    let client = Client::default();
    let request = CreateMessagesRequestBuilder::default().model("claude-sonnet-4-5").max_tokens(64).messages(vec![]).build()?;
    client.messages().create(request).await?;
    //                ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..64..64
    MessagesBuilder::builder("claude-haiku-4-5", vec![], 32).credentials(Credentials::from_env()).create().await?;
    //                                                                                            ^^^^^^ messages claude-haiku-4-5 @anthropic out=1..32..32
    let listener = Deepgram::new("key")?;
    let options = Options::builder().punctuate(true).model(Model::Nova2).build();
    listener.transcription().prerecorded(AudioSource::from_url("https://example.com/a.mp3"), &options).await?;
    //                       ^^^^^^^^^^^ transcription nova-2 @deepgram
    Ok(())
}
`,
      'rust',
    ));
});
