import { assertCalls } from '../support/expected-calls';

describe('async-openai', () => {
  it('reads requests that are built, and their messages', () =>
    assertCalls(
      `
use async_openai::{
    types::{ChatCompletionRequestSystemMessageArgs, ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs},
    Client,
};

const MODEL: &str = "gpt-4o-mini";

async fn ask(question: &str) -> Result<String, Box<dyn std::error::Error>> {
    let client = Client::new();
    let request = CreateChatCompletionRequestArgs::default()
        .max_tokens(512u32)
        .model(MODEL)
        .messages([
            ChatCompletionRequestSystemMessageArgs::default().content("You are a helpful assistant.").build()?.into(),
            ChatCompletionRequestUserMessageArgs::default().content(format!("Answer: {question}")).build()?.into(),
        ])
        .build()?;
    let response = client.chat().create(request).await?;
    //                           ^^^^^^ chat gpt-4o-mini @openai out=1..300..512 holes=1
    Ok(response.choices[0].message.content.clone().unwrap_or_default())
}
`,
      'rust',
    ));

  it('reads literals of requests, with what is left out', () =>
    assertCalls(
      `
use async_openai::types::chat::{ChatCompletionRequestMessage, ChatCompletionRequestUserMessage, ChatCompletionRequestSystemMessage, CreateChatCompletionRequest};
use async_openai::config::OpenAIConfig;

struct Llm {
    client: async_openai::Client<OpenAIConfig>,
    model: String,
}

impl Llm {
    pub fn new(key: &str) -> Self {
        let config = OpenAIConfig::new().with_api_key(key).with_api_base("https://openrouter.ai/api/v1");
        Self { client: async_openai::Client::with_config(config), model: "openai/gpt-4o".to_string() }
    }

    async fn ask(&self) -> anyhow::Result<()> {
        let request = CreateChatCompletionRequest {
            model: self.model.clone(),
            messages: vec![
                ChatCompletionRequestMessage::System(ChatCompletionRequestSystemMessage::from("Be brief.")),
                ChatCompletionRequestMessage::User(ChatCompletionRequestUserMessage { content: "What is the capital of Mexico?".into(), name: None }),
            ],
            max_completion_tokens: Some(50),
            ..Default::default()
        };
        let mut stream = self.client.chat().create_stream(request).await?;
        //                                  ^^^^^^^^^^^^^ chat openai/gpt-4o @openrouter in=21 out=1..50..50
        Ok(())
    }
}
`,
      'rust',
    ));

  it('reads the other endpoints', () =>
    assertCalls(
      `
use async_openai::{types::*, Client};

async fn all(client: &Client<async_openai::config::OpenAIConfig>, texts: Vec<String>) {
    client.responses().create(CreateResponseArgs::default().model("gpt-4.1").input("Hi").max_output_tokens(100u32).build()?).await?;
    //                 ^^^^^^ responses gpt-4.1 @openai out=1..100..100
    client.embeddings().create(CreateEmbeddingRequestArgs::default().model("text-embedding-3-small").input(["Hello, world!"]).build()?).await?;
    //                  ^^^^^^ embeddings text-embedding-3-small @openai in=4
    client.embeddings().create(CreateEmbeddingRequest { model: "text-embedding-3-small".into(), input: EmbeddingInput::StringArray(texts), ..Default::default() }).await?;
    //                  ^^^^^^ embeddings text-embedding-3-small @openai
    client.images().create(CreateImageRequestArgs::default().prompt("a cat").n(2).model(ImageModel::DallE3).build()?).await?;
    //              ^^^^^^ image dall-e-3 @openai images=2
    client.audio().speech().create(CreateSpeechRequestArgs::default().input("Hello").model(SpeechModel::Tts1).voice(Voice::Alloy).build()?).await?;
    //                      ^^^^^^ speech tts-1 @openai
    client.audio().transcribe(CreateTranscriptionRequestArgs::default().file("a.mp3").model("whisper-1").build()?).await?;
    //             ^^^^^^^^^^ transcription whisper-1 @openai
    client.chat().create_byot(serde_json::json!({"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}]})).await?;
    //            ^^^^^^^^^^^ chat gpt-4o @openai
    client.models().list().await?;
    client.moderations().create(CreateModerationRequestArgs::default().input("x").build()?).await?;
    client.threads().create(CreateThreadRequestArgs::default().build()?).await?;
}
`,
      'rust',
    ));

  it('asks Azure where the configuration says so', () =>
    assertCalls(
      `
use async_openai::{config::AzureConfig, types::CreateChatCompletionRequestArgs, Client};

async fn main() {
    let config = AzureConfig::new()
        .with_api_base("https://my.openai.azure.com")
        .with_api_version("2024-02-01")
        .with_deployment_id("gpt-4o");
    let client = Client::with_config(config);
    client.chat().create(CreateChatCompletionRequestArgs::default().messages(vec![]).build().unwrap()).await.unwrap();
    //            ^^^^^^ chat gpt-4o @azure
}
`,
      'rust',
    ));

  it('takes runs of assistants for sessions, and clients that can not be seen for what they are asked', () =>
    assertCalls(
      `
use async_openai::{types::{CreateChatCompletionRequestArgs, CreateRunRequestArgs}, Client};

async fn run(assistant: &str, thread: &str) {
    let client = Client::new();
    client.threads().runs(thread).create(CreateRunRequestArgs::default().assistant_id(assistant).build().unwrap()).await;
    //                            ^^^^^^ assistants ? @openai unknown=metered-by-session
}

async fn ask(configured: Signal) {
    let Some(client) = configured() else { return };
    client.chat().create(CreateChatCompletionRequestArgs::default().model("gpt-4o").build().unwrap()).await;
    //            ^^^^^^ chat gpt-4o @?
}
`,
      'rust',
    ));

  it('reads builders that are told in statements of their own, and defaults of options and settings', () =>
    assertCalls(
      `
use async_openai::{types::CreateChatCompletionRequestArgs, Client};
use clap::Parser;

#[derive(Parser)]
struct Args {
    #[arg(short, long, env = "MODEL", default_value = "gpt-4o-mini")]
    model: String,
    #[arg(long, default_value_t = 200)]
    max_tokens: u32,
}

#[derive(Deserialize)]
struct Settings {
    #[serde(default = "default_model")]
    model: String,
}

fn default_model() -> String {
    "gpt-4.1".to_string()
}

async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let client = Client::new();
    let mut builder = CreateChatCompletionRequestArgs::default();
    builder.model(args.model).messages(messages);
    if verbose { builder.temperature(0.1); }
    let request = builder.build()?;
    client.chat().create(request).await?;
    //            ^^^^^^ chat gpt-4o-mini @openai
    let capped = CreateChatCompletionRequestArgs::default().model("gpt-4o").max_tokens(args.max_tokens).build()?;
    client.chat().create(capped).await?;
    //            ^^^^^^ chat gpt-4o @openai out=1..200..200
    Ok(())
}

async fn ask(settings: &Settings, client: &Client) -> anyhow::Result<()> {
    let request = CreateChatCompletionRequestArgs::default().model(settings.model.clone()).build()?;
    client.chat().create(request).await?;
    //            ^^^^^^ chat gpt-4.1 @openai
    Ok(())
}
`,
      'rust',
    ));
});
