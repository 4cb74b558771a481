import { assertCalls } from '../support/expected-calls';

describe('HTTP clients of others in Rust', () => {
  it('are known by what is asked of them', () =>
    assertCalls(
      `
use acme_http::{Client, Method, Request};
use serde_json::json;

pub struct MessagesApi { client: Client, base: String }

impl MessagesApi {
    async fn send(&self, key: &str) -> Result<(), Error> {
        let body = json!({"model": "claude-sonnet-4-5", "max_tokens": 64, "messages": []});
        self.client.request(Method::POST, "https://api.anthropic.com/v1/messages").header("x-api-key", key).json(&body).send().await?;
        //                                                                                                              ^^^^ messages claude-sonnet-4-5 @anthropic
        let request = Request::builder().method(Method::POST).uri("https://api.anthropic.com/v1/messages").body(body)?;
        self.client.execute(request).await?;
        //          ^^^^^^^ messages claude-sonnet-4-5 @anthropic
        self.client.request(Method::POST, "https://api.acme.example/v1/messages").json(&json!({"text": key})).send().await?;
        Ok(())
    }
}

async fn ask() -> Result<(), Error> {
    let client = crate::http::client("chat");
    let mut request = client.post("https://api.openai.com/v1/chat/completions");
    if crate::is_secret() { request = request.bearer_auth("key"); }
    request.json(&json!({"model": "gpt-4o", "messages": []})).send().await?;
    //                                                        ^^^^ chat gpt-4o @openai
    client.post("https://api.openai.com/v1/files").json(&json!({"model": "gpt-4o"})).send().await?;
    Ok(())
}
`,
      'rust',
    ));

  it('ask whoever the class is named after', () =>
    assertCalls(
      `
use serde_json::json;

struct OllamaBackend { url: String, client: reqwest::Client }

impl OllamaBackend {
    async fn ask(&self, text: &str) -> anyhow::Result<()> {
        let body = json!({"model": "llama3", "prompt": text});
        self.client.post(format!("{}/api/generate", self.url)).json(&body).send().await?;
        //                                                                 ^^^^ completion llama3 @?
        Ok(())
    }
}

struct AnthropicProvider { config: crate::Config, client: reqwest::Client }

impl crate::Provider for AnthropicProvider {
    async fn ask(&self, request: &crate::Request) -> anyhow::Result<()> {
        self.client.post(format!("{}messages", self.config.base_url)).json(&crate::convert(request)).send().await?;
        //                                                                                           ^^^^ messages ? @?
        Ok(())
    }
}

struct Chats { url: String, client: reqwest::Client }

impl Chats {
    async fn ask(&self, text: &str) -> anyhow::Result<()> {
        self.client.post(format!("{}/api/generate", self.url)).json(&json!({"model": "plan", "prompt": text})).send().await?;
        self.client.post(format!("{}/messages", self.url)).json(&crate::convert(text)).send().await?;
        Ok(())
    }
}
`,
      'rust',
    ));

  it('ask an address of which nothing is known', () =>
    assertCalls(
      `
use anyhow::Context;
use serde_json::json;

pub struct Backend { config: crate::Config }

impl Backend {
    async fn run(&self, messages: Vec<String>, prompt: &str) -> anyhow::Result<()> {
        let client = reqwest::Client::new();
        let chat = json!({"model": self.config.model, "max_tokens": 100, "messages": messages});
        client.post(self.config.chat_url.as_ref().context("no address")?).json(&chat).send().await?;
        //                                                                            ^^^^ chat ? @? out=1..100..100
        let fim = json!({"model": "codestral-latest", "prompt": prompt, "suffix": "}", "max_tokens": 50});
        client.post(&self.config.fim_url).json(&fim).send().await?;
        //                                           ^^^^ completion codestral-latest @?
        client.post(&self.config.embedding_url).json(&json!({"model": "m", "input": prompt})).send().await?;
        //                                                                                    ^^^^ embeddings m @?
        client.post(&self.config.openai_url).json(&json!({"model": "gpt-4o", "messages": messages})).send().await?;
        //                                                                                           ^^^^ chat gpt-4o @?
        client.post(&self.config.enrollment_url).json(&json!({"model": "a", "messages": messages})).send().await?;
        client.post(&self.config.shop_url).json(&json!({"model": "a", "prompt": prompt})).send().await?;
        client.post(&self.config.shop_url).json(&json!({"model": "a", "input": prompt})).send().await?;
        Ok(())
    }
}
`,
      'rust',
    ));

  it('are looked at where nothing but the name of a class tells who is asked', () =>
    assertCalls(
      `
use reqwest::Client;

#[derive(serde::Serialize)]
struct Embed { input: String, model: String }

pub struct OpenAIEmbeddings { url: String, model: String, client: Client }

impl OpenAIEmbeddings {
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), model: "text-embedding-3-small".to_string(), client: Client::new() }
    }

    async fn embed(&self, text: &str) -> anyhow::Result<()> {
        let request = Embed { input: text.to_string(), model: self.model.clone() };
        self.client.post(&self.url).json(&request).send().await?;
        //                                         ^^^^ embeddings text-embedding-3-small @?
        Ok(())
    }
}

pub trait Model {
    fn chat_completions_url(&self) -> String;

    async fn ask(&self, client: &Client, body: serde_json::Value) -> anyhow::Result<()> {
        client.post(self.chat_completions_url()).json(&body).send().await?;
        //                                                   ^^^^ chat ? @?
        client.post("https://chatgpt.com/backend-api/codex/responses").json(&body).send().await?;
        //                                                                         ^^^^ responses ? @?
        client.post(self.orders_url()).json(&body).send().await?;
        Ok(())
    }
}

async fn transcribe(client: &Client, url: &str, model: &str, audio: Vec<u8>) -> anyhow::Result<()> {
    let part = reqwest::multipart::Part::bytes(audio);
    let form = reqwest::multipart::Form::new().part("file", part).text("model", model.to_string());
    client.post(url).multipart(form).send().await?;
    //                               ^^^^ transcription ? @?
    Ok(())
}
`,
      'rust',
    ));

  it('send bodies of types that stand elsewhere', () =>
    assertCalls(
      `
use crate::types::{ChatRequest, Message};

async fn ask(client: &reqwest::Client, text: String) -> anyhow::Result<()> {
    let body = ChatRequest { model: "gpt-4o".into(), messages: vec![Message { role: "user".into(), content: text }], max_tokens: Some(9) };
    client.post("https://api.openai.com/v1/chat/completions").json(&body).send().await?;
    //                                                                    ^^^^ chat gpt-4o @openai out=1..9..9
    Ok(())
}
`,
      'rust',
    ));

  it('find the model of a wrapped request in its body', () =>
    assertCalls(
      `
use serde_json::json;

async fn ask(client: &reqwest::Client, model: &str) -> anyhow::Result<()> {
    let contents = json!([{"role": "user", "parts": [{"text": "Hi"}]}]);
    let body = json!({"model": "gemini-2.5-pro", "request": {"contents": contents}});
    client.post("https://cloudcode-pa.googleapis.com/v1internal:generateContent").json(&body).send().await?;
    //                                                                                        ^^^^ generateContent gemini-2.5-pro @?
    Ok(())
}
`,
      'rust',
    ));
});

describe('What an Option holds', () => {
  it('is what a closure makes of it, or the fallback', () =>
    assertCalls(
      `
use serde_json::json;

const URL: &str = "https://api.openai.com/v1/chat/completions";

struct Settings { model: Option<String>, base: Option<String> }

async fn ask(client: &reqwest::Client, settings: &Settings, given: Option<&str>) -> anyhow::Result<()> {
    let first = std::env::var("MODEL").ok().filter(|name| !name.trim().is_empty()).unwrap_or_else(|| "gpt-4o".to_string());
    client.post(URL).json(&json!({"model": first, "messages": []})).send().await?;
    //                                                              ^^^^ chat gpt-4o @openai
    let second = settings.model.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| "gpt-4o-mini".into());
    client.post(URL).json(&json!({"model": second, "messages": []})).send().await?;
    //                                                               ^^^^ chat gpt-4o-mini @openai
    let third = given.map(str::trim).map(String::from).unwrap_or("gpt-4.1".into());
    client.post(URL).json(&json!({"model": third, "messages": []})).send().await?;
    //                                                              ^^^^ chat gpt-4.1 @openai
    let fourth = given.map_or("gpt-4.1-mini".to_string(), |name| name.to_lowercase());
    client.post(URL).json(&json!({"model": fourth, "messages": []})).send().await?;
    //                                                               ^^^^ chat gpt-4.1-mini @openai
    let url = settings.base.as_deref().map(|base| format!("{base}/v1/chat/completions")).unwrap_or_else(|| URL.to_string());
    client.post(url).json(&json!({"model": "gpt-4o", "messages": []})).send().await?;
    //                                                                 ^^^^ chat gpt-4o @openai
    let whole = settings.base.as_ref().map(|base| format!("{base}/v1/chat/completions")).context("no base")?;
    client.post(whole).json(&json!({"model": "gpt-4o", "messages": []})).send().await?;
    //                                                                   ^^^^ chat gpt-4o @?
    Ok(())
}
`,
      'rust',
    ));

  it('is not what is gone through', () =>
    assertCalls(
      `
use serde_json::json;

async fn ask(client: &reqwest::Client) -> anyhow::Result<()> {
    let asked: Vec<_> = ["gpt-4o", "gpt-4o-mini"]
        .iter()
        .map(|model| client.post("https://api.openai.com/v1/chat/completions").json(&json!({"model": model, "messages": []})).send())
        //                                                                                                                    ^^^^ chat gpt-4o|gpt-4o-mini @openai repeat=2
        .collect();
    Ok(())
}
`,
      'rust',
    ));
});

describe('Requests that are sent at once', () => {
  it('are sent by isahc, by the client of another project and by functions', () =>
    assertCalls(
      `
use isahc::{HttpClient, Request};

const URL: &str = "https://api.openai.com/v1/chat/completions";

async fn ask(http: &crate::net::Http, text: &str) -> anyhow::Result<()> {
    let body = serde_json::json!({"model": "gpt-4o-mini", "messages": [{"role": "user", "content": text}]}).to_string();
    isahc::post(URL, body.clone())?;
    //     ^^^^ chat gpt-4o-mini @openai
    let client = HttpClient::new()?;
    client.post_async(URL, body.clone()).await?;
    //     ^^^^^^^^^^ chat gpt-4o-mini @openai
    client.send_async(Request::post(URL).body(body.clone())?).await?;
    //     ^^^^^^^^^^ chat gpt-4o-mini @openai
    http.post(URL, crate::net::headers(), body.clone()).await?;
    //   ^^^^ chat gpt-4o-mini @openai
    crate::net::post_json(http, URL, &body).await?;
    //          ^^^^^^^^^ chat gpt-4o-mini @openai
    http.post("https://example.com/orders", crate::net::headers(), body).await?;
    Ok(())
}
`,
      'rust',
    ));
});

describe('Values that are held in Rust', () => {
  it('are read from locks, and stand in variants of JSON', () =>
    assertCalls(
      `
use serde_json::{json, Map, Value};

#[derive(Clone)]
pub struct Settings { pub model: String }
impl Default for Settings {
    fn default() -> Self { Self { model: "gpt-4o-mini".to_string() } }
}
pub struct State { settings: tokio::sync::RwLock<Settings>, http: reqwest::Client }

async fn ask(state: &State) -> anyhow::Result<()> {
    let settings = state.settings.read().await.clone();
    let body = json!({"model": settings.model, "messages": []});
    state.http.post("https://api.openai.com/v1/chat/completions").json(&body).send().await?;
    //                                                                        ^^^^ chat gpt-4o-mini @openai
    let mut map = Map::new();
    map.insert("model".to_string(), Value::String("gpt-4o".to_string()));
    map.insert("messages".to_string(), json!([]));
    state.http.post("https://api.openai.com/v1/chat/completions").json(&Value::Object(map)).send().await?;
    //                                                                                      ^^^^ chat gpt-4o @openai
    state.http.post("https://api.deepgram.com/v1/listen").query(&[("model", "nova-2"), ("smart_format", "true")]).body(vec![1u8]).send().await?;
    //                                                                                                                            ^^^^ transcription nova-2 @deepgram
    Ok(())
}
`,
      'rust',
    ));

  it('are addresses of a type of their own, or their fallback', () =>
    assertCalls(
      `
use reqwest::Url;

pub struct Chat { client: reqwest::Client, url: Url }

impl Chat {
    pub fn new(url: Option<Url>) -> Self {
        let url = url.unwrap_or_else(|| Url::parse("https://api.openai.com/v1/chat/completions").unwrap());
        Self { client: reqwest::Client::new(), url }
    }

    pub async fn send(&self) -> anyhow::Result<()> {
        let body = serde_json::json!({"model": "gpt-4o", "messages": []});
        self.client.post(self.url.clone()).json(&body).send().await?;
        //                                             ^^^^ chat gpt-4o @openai
        Ok(())
    }
}
`,
      'rust',
    ));

  it('stand in the query of an address, and may have a fallback there', () =>
    assertCalls(
      `
pub struct Listener { model: String, client: reqwest::Client }

impl Listener {
    pub fn new(settings: &crate::Settings) -> Self {
        let model = settings.model.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| "nova-2".to_string());
        Self { model, client: reqwest::Client::new() }
    }

    async fn hear(&self, audio: &[u8]) -> anyhow::Result<()> {
        let url = format!("https://api.deepgram.com/v1/listen?model={}&punctuate=true", self.model);
        self.client.post(&url).body(audio.to_vec()).send().await?;
        //                                          ^^^^ transcription nova-2 @deepgram
        Ok(())
    }
}
`,
      'rust',
    ));
});

describe('Requests that others put together', () => {
  it('are told by the names of what sends them', () =>
    assertCalls(
      `
use crate::client::{Model, RequestData};
use reqwest::{Client, RequestBuilder};

pub async fn claude_chat_completions(builder: RequestBuilder, model: &Model) -> anyhow::Result<()> {
    builder.send().await?;
    //      ^^^^ chat ? @?
    Ok(())
}

pub async fn fetch_openai_models(builder: RequestBuilder) -> anyhow::Result<()> {
    builder.send().await?;
    Ok(())
}

pub async fn generate_invoice(builder: RequestBuilder) -> anyhow::Result<()> {
    builder.send().await?;
    Ok(())
}

pub struct OpenAIProvider { client: Client }

impl OpenAIProvider {
    async fn embed(&self, data: RequestData) -> anyhow::Result<()> {
        self.client.post(data.url).json(&data.body).send().await?;
        //                                          ^^^^ embeddings ? @?
        Ok(())
    }

    async fn upload(&self, data: RequestData) -> anyhow::Result<()> {
        self.client.post(data.url).json(&data.body).send().await?;
        Ok(())
    }

    async fn send_feedback_message(&self, data: RequestData) -> anyhow::Result<()> {
        self.client.post(data.url).json(&data.body).send().await?;
        Ok(())
    }

    async fn store_order(&self, data: RequestData) -> anyhow::Result<()> {
        self.client.post(data.url).json(&data.body).send().await?;
        Ok(())
    }
}
`,
      'rust',
    ));
});
