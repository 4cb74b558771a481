import { assertCalls } from '../support/expected-calls';

const inRust = (source: string) => assertCalls(source, 'rust');

describe('Further clients for Rust', () => {
  it('asks knowledge bases of Bedrock, whose settings name the model', () =>
    assertCalls(
      `
use aws_sdk_bedrockagentruntime::types::{
    KnowledgeBaseRetrieveAndGenerateConfiguration, RetrieveAndGenerateConfiguration, RetrieveAndGenerateInput,
    RetrieveAndGenerateType,
};

const MODEL_ARN: &str = "arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:0";

async fn ask(config: &aws_config::SdkConfig, base: &str) -> Result<(), Box<dyn std::error::Error>> {
    let client = aws_sdk_bedrockagentruntime::Client::new(config);
    let input = RetrieveAndGenerateInput::builder().text(String::from("Hi")).build()?;
    let base = KnowledgeBaseRetrieveAndGenerateConfiguration::builder()
        .knowledge_base_id(base)
        .model_arn(MODEL_ARN)
        .build()?;
    let settings = RetrieveAndGenerateConfiguration::builder()
        .r#type(RetrieveAndGenerateType::KnowledgeBase)
        .knowledge_base_configuration(base)
        .build()?;
    let answer = client.retrieve_and_generate().input(input).retrieve_and_generate_configuration(settings).send().await;
    //                                                                                                     ^^^^ chat anthropic.claude-3-5-sonnet-20241022-v2:0 @bedrock
    Ok(())
}
`,
      'rust',
    ));

  it('may be chatgpt_rs: messages and conversations', () =>
    inRust(`
use chatgpt::prelude::*;
use chatgpt::config::ChatGPTEngine;

async fn run(key: String) -> Result<()> {
    let config = ModelConfigurationBuilder::default().engine(ChatGPTEngine::Gpt4).max_tokens(60u32).build().unwrap();
    let client = ChatGPT::new_with_config(key, config)?;
    let answer = client.send_message("Hello").await?;
    //                  ^^^^^^^^^^^^ chat gpt-4 @openai out=1..60..60
    let mut talk = client.new_conversation_directed("Answer in rhymes.");
    let first = talk.send_message("Hello").await?;
    //               ^^^^^^^^^^^^ chat gpt-4 @openai out=1..60..60
    let stream = talk.send_message_streaming("Go on").await?;
    //                ^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4 @openai
    talk.save_history_json("talk.json").await?;
    let mut old = client.restore_conversation_json("talk.json").await?;
    old.send_message("And now?").await?;
    //  ^^^^^^^^^^^^ chat gpt-4 @openai
    Ok(())
}
`));

  it('may be openrouter-rs, of both forms', () =>
    inRust(`
use openrouter_rs::{api::chat::{ChatCompletionRequest, Message}, types::Role, OpenRouterClient};

async fn run(key: String) -> Result<(), Box<dyn std::error::Error>> {
    let client = OpenRouterClient::builder().api_key(key).build()?;
    let request = ChatCompletionRequest::builder()
        .model("openai/o3-mini")
        .messages(vec![Message::new(Role::User, "Which is bigger?")])
        .max_tokens(1000)
        .build()?;
    let stream = client.chat().stream(&request).await?;
    //                         ^^^^^^ chat openai/o3-mini @openrouter
    let answer = client.chat().create(&request).await?;
    //                         ^^^^^^ chat openai/o3-mini @openrouter
    let old = client.send_chat_completion(&request).await?;
    //               ^^^^^^^^^^^^^^^^^^^^ chat openai/o3-mini @openrouter
    let models = client.models().list().await?;
    Ok(())
}
`));

  it('may be sessions of openai-api-rs', () =>
    inRust(`
use openai_api_rs::realtime::api::RealtimeClient;

async fn run(key: String) {
    let client = RealtimeClient::new(key, "gpt-4o-realtime-preview".to_string());
    let (write, read) = client.connect().await.unwrap();
    //                         ^^^^^^^ realtime gpt-4o-realtime-preview @openai
}
`));

  it('knows crates that send the bodies of OpenAI', () =>
    inRust(`
use openai_chatgpt_api::{ChatGpt, ChatGptRequestChatCompletions};
use chat_gpt_lib_rs::api_resources::chat::{create_chat_completion, ChatMessage, CreateChatCompletionRequest};

async fn ask(key: &str, client: &chat_gpt_lib_rs::OpenAIClient) -> anyhow::Result<()> {
    let chat_gpt = ChatGpt::new(key);
    let request = ChatGptRequestChatCompletions::new("gpt-4", vec![]);
    let answer = chat_gpt.chat_completions(&request).await?;
    //                    ^^^^^^^^^^^^^^^^ chat gpt-4 @openai
    let request = CreateChatCompletionRequest {
        model: "gpt-4o-mini".into(),
        messages: vec![ChatMessage { role: "user".to_string(), content: "hi".to_string() }],
        max_tokens: Some(60),
        ..Default::default()
    };
    create_chat_completion(client, &request).await?;
//  ^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai out=1..60..60
    Ok(())
}
`));

  it('knows crates that ask Groq, Mistral and Gemini', () =>
    inRust(`
use gems::Client as Gems;
use groq_api_rust::{ChatCompletionMessage, ChatCompletionRequest, ChatCompletionRoles, GroqClient};
use mistralai_client::v1::{chat::{ChatMessage, ChatMessageRole, ChatParams}, client::Client, constants::Model};

struct Agent {
    client: Gems,
}

impl Agent {
    fn new(key: &str) -> Self {
        let model = std::env::var("GEMINI_MODEL").unwrap_or("gemini-pro".to_string()).to_owned();
        Self { client: Gems::new(key, &model) }
    }

    async fn run(&mut self, text: &str) {
        let answer = self.client.clone().generate_content(text).await;
        //                               ^^^^^^^^^^^^^^^^ generateContent gemini-pro @google
    }
}

fn ask(groq: GroqClient, mistral: Client) {
    let messages = vec![ChatCompletionMessage { role: ChatCompletionRoles::User, content: "hi".to_string(), name: None }];
    groq.chat_completion(ChatCompletionRequest::new("llama3-70b-8192", messages));
    //   ^^^^^^^^^^^^^^^ chat llama3-70b-8192 @groq
    let messages = vec![ChatMessage { role: ChatMessageRole::User, content: "hi".to_string(), tool_calls: None }];
    let options = ChatParams { max_tokens: Some(40), ..Default::default() };
    mistral.chat(Model::MistralLargeLatest, messages, Some(options)).unwrap();
    //      ^^^^ chat mistral-large-latest @mistral out=1..40..40
}
`));
});
