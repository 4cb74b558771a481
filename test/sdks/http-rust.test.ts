import { assertCalls } from '../support/expected-calls';

describe('HTTP clients of Rust', () => {
  it('reads bodies of JSON macros and of structs', () =>
    assertCalls(
      `
use reqwest::Client;
use serde::{Deserialize, Serialize};
use serde_json::json;

const API_URL: &str = "https://api.openai.com/v1/chat/completions";

#[derive(Serialize)]
struct Message { role: Role, content: String }

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Role { System, User }

#[derive(Serialize)]
struct ChatRequest {
    model: String,
    messages: Vec<Message>,
    #[serde(rename = "max_tokens", skip_serializing_if = "Option::is_none")]
    limit: Option<u32>,
}

async fn ask(client: &Client, key: &str) -> Result<serde_json::Value, reqwest::Error> {
    let body = json!({
        "model": "gpt-4o",
        "messages": [{"role": "user", "content": "What is the capital of Mexico?"}],
        "max_tokens": 100,
    });
    client.post(API_URL).bearer_auth(key).json(&body).send().await?.json().await?;
    //                                                ^^^^ chat gpt-4o @openai in=14 out=1..100..100
    let request = ChatRequest {
        model: "gpt-4o-mini".to_string(),
        messages: vec![Message { role: Role::System, content: "What is the capital of Mexico?".into() }],
        limit: Some(64),
    };
    let response = Client::new()
        .post("https://api.openai.com/v1/chat/completions")
        .header("Authorization", format!("Bearer {}", key))
        .body(serde_json::to_string(&request).unwrap())
        .send()
       //^^^^ chat gpt-4o-mini @openai in=14 out=1..64..64
        .await?;
    reqwest::blocking::Client::new().get("https://api.openai.com/v1/models").send()?;
    response.json().await
}
`,
      'rust',
    ));

  it('takes nothing for a setting that only the tests of a file make', () =>
    assertCalls(
      `
pub struct Settings { pub model: String }

async fn ask(settings: &Settings, client: &reqwest::Client) -> Result<(), reqwest::Error> {
    let body = serde_json::json!({"model": settings.model, "messages": []});
    client.post("https://api.openai.com/v1/chat/completions").json(&body).send().await?;
    //                                                                    ^^^^ chat ? @openai
    send(client, "gpt-4o").await
  //^^^^^^^^^^^^^^^^^^^^^^ use gpt-4o @openai
}

async fn send(client: &reqwest::Client, model: &str) -> Result<(), reqwest::Error> {
    let body = serde_json::json!({"model": model, "messages": []});
    client.post("https://api.openai.com/v1/chat/completions").json(&body).send().await?;
    //                                                                    ^^^^ chat gpt-4o @openai
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> Settings { Settings { model: "gpt-4o-mini".to_string() } }

    async fn asks() { send(&reqwest::Client::new(), "gpt-4o-mini").await.unwrap(); }
}
`,
      'rust',
    ));

  it('follows clients that are made when they are first needed, and clients that are told with what to send', () =>
    assertCalls(
      `
static CLIENT: std::sync::LazyLock<reqwest::Client> = std::sync::LazyLock::new(reqwest::Client::new);

async fn ask() -> Result<(), Error> {
    let query = serde_json::json!({"model": "gpt-4o", "messages": []});
    CLIENT.post("https://api.openai.com/v1/chat/completions").json(&query).send().await?;
    //                                                                     ^^^^ chat gpt-4o @openai
    let text = serde_json::to_string(&query)?;
    minreq::post("https://api.openai.com/v1/chat/completions").with_timeout(9).with_body(text).send()?;
    //                                                                                         ^^^^ chat gpt-4o @openai
    minreq::post("https://api.openai.com/v1/chat/completions").with_json(&query)?.send()?;
    //                                                                            ^^^^ chat gpt-4o @openai
    Ok(())
}
`,
      'rust',
    ));

  it('reads addresses of other providers, and settings of a struct', () =>
    assertCalls(
      `
use std::env;

pub struct Claude {
    http: reqwest::Client,
    base_url: String,
    model: String,
}

impl Default for Claude {
    fn default() -> Self {
        Self {
            http: reqwest::Client::new(),
            base_url: "https://api.anthropic.com".to_string(),
            model: env::var("CLAUDE_MODEL").unwrap_or_else(|_| "claude-sonnet-4-5".to_string()),
        }
    }
}

impl Claude {
    pub async fn send(&self, prompt: &str) -> anyhow::Result<String> {
        let url = format!("{}/v1/messages", self.base_url);
        let request = self.http.post(&url)
            .header("anthropic-version", "2023-06-01")
            .json(&serde_json::json!({
                "model": self.model,
                "max_tokens": 1024,
                "messages": [{ "role": "user", "content": prompt }]
            }));
        let response = request.send().await?;
        //                     ^^^^ messages claude-sonnet-4-5 @anthropic out=1..300..1024 holes=1
        Ok(response.text().await?)
    }
}

fn gemini(key: &str) {
    let model = "gemini-2.0-flash";
    let url = format!("https://generativelanguage.googleapis.com/v1beta/models/{model}:generateContent?key={key}");
    let answer: serde_json::Value = ureq::post(&url)
        .set("Content-Type", "application/json")
        .send_json(ureq::json!({"contents": [{"parts": [{"text": "Hi"}]}]}))
       //^^^^^^^^^ generateContent gemini-2.0-flash @google
        .unwrap().into_json().unwrap();
}
`,
      'rust',
    ));

  it('reads maps, and models that variants of an enumeration stand for', () =>
    assertCalls(
      `
use std::collections::HashMap;
use std::fmt;

enum Model { Small, Large }

impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self { Model::Small => write!(f, "gpt-4o-mini"), Model::Large => write!(f, "gpt-4o") }
    }
}

impl Model {
    fn id(&self) -> &'static str {
        match self { Self::Small => "gpt-4.1-mini", Self::Large => "gpt-4.1" }
    }
}

async fn ask(client: reqwest::Client) {
    let url = "https://api.openai.com/v1/chat/completions";
    let mut body = HashMap::new();
    body.insert("model", Model::Large.to_string());
    client.post(url).json(&body).send().await.unwrap();
    //                           ^^^^ chat gpt-4o @openai
    let parts = HashMap::from([("model".to_string(), Model::Small.id())]);
    client.post(url).json(&parts).send().await.unwrap();
    //                            ^^^^ chat gpt-4.1-mini @openai
}
`,
      'rust',
    ));

  it('reads requests that are put together before they are sent, and constructors of bodies', () =>
    assertCalls(
      `
use hyper::{Body, Client, Method, Request};

#[derive(Serialize)]
struct Message { role: String, content: String }

impl Message {
    fn new(role: &str, content: &str) -> Self {
        Message { role: role.to_string(), content: content.to_string() }
    }
}

#[derive(Serialize)]
struct RequestBody { model: String, max_tokens: usize, messages: Vec<Message> }

impl RequestBody {
    fn new(model: &str, max_tokens: usize, messages: Vec<Message>) -> Self {
        RequestBody { model: model.to_string(), max_tokens, messages }
    }
}

async fn ask(http: reqwest::Client) -> anyhow::Result<()> {
    let messages = vec![Message::new("user", "What is the capital of Mexico?")];
    let body = RequestBody::new("claude-3-5-sonnet-20240620", 1024, messages);
    http.post("https://api.anthropic.com/v1/messages").json(&body).send().await?;
    //                                                             ^^^^ messages claude-3-5-sonnet-20240620 @anthropic out=1..300..1024
    let request = Request::builder()
        .method(Method::POST)
        .uri("https://api.openai.com/v1/completions")
        .body(Body::from(serde_json::to_vec(&serde_json::json!({"model": "gpt-3.5-turbo-instruct", "prompt": "Once"}))?))?;
    Client::new().request(request).await?;
    //            ^^^^^^^ completion gpt-3.5-turbo-instruct @openai
    let form = reqwest::multipart::Form::new().text("model", "whisper-1").part("file", part);
    http.post("https://api.openai.com/v1/audio/transcriptions").multipart(form).send().await?;
    //                                                                          ^^^^ transcription whisper-1 @openai
    Ok(())
}
`,
      'rust',
    ));

  it('follows addresses that are put together by their own type', () =>
    assertCalls(
      `
use lazy_static::lazy_static;
use reqwest::Url;
use serde_json::json;

lazy_static! {
    static ref HOME: Url = Url::parse("https://api.openai.com/v1/models").unwrap();
}

async fn ask(client: &reqwest::Client) -> Result<(), reqwest::Error> {
    let mut url = HOME.clone();
    url.set_path("/v1/chat/completions");
    client.post(url).json(&json!({"model": "gpt-4o", "messages": []})).send().await?;
    //                                                                 ^^^^ chat gpt-4o @openai
    client.post(HOME.clone()).json(&json!({"model": "gpt-4o", "messages": []})).send().await?;
    let base = Url::parse("https://openrouter.ai/api/v1/")?;
    client.post(base.join("embeddings")?).json(&json!({"model": "baai/bge-m3", "input": "a"})).send().await?;
    //                                                                                         ^^^^ embeddings baai/bge-m3 @openrouter
    client.post(base.join("/v1/none")?).json(&json!({"model": "gpt-4o", "messages": []})).send().await?;
    Ok(())
}
`,
      'rust',
    ));

  it('go through clients and settings that stand in cells which are filled once', () =>
    assertCalls(
      `
use std::sync::OnceLock;
use serde_json::json;

static CLIENT: OnceLock<reqwest::Client> = OnceLock::new();
static CONFIG: OnceLock<Config> = OnceLock::new();

struct Config { url: String, model: String }

fn client() -> &'static reqwest::Client { CLIENT.get_or_init(|| reqwest::Client::builder().build().unwrap()) }
fn config() -> &'static Config { CONFIG.get().expect("not loaded") }

fn load() {
    let config = Config {
        url: std::env::var("URL").unwrap_or_else(|_| "https://api.openai.com/v1/chat/completions".to_string()),
        model: "gpt-4o-mini".to_string(),
    };
    CONFIG.set(config).ok();
}

async fn ask() -> anyhow::Result<()> {
    let body = json!({"model": config().model, "messages": []});
    client().post(&config().url).json(&body).send().await?;
    //                                       ^^^^ chat gpt-4o-mini @openai
    Ok(())
}
`,
      'rust',
    ));

  it('go through clients that a variant wraps where they could be made', () =>
    assertCalls(
      `
enum Choice { Plain(reqwest::Client), Other(String) }

fn client() -> reqwest::Result<reqwest::Client> { reqwest::Client::builder().build() }
fn choice() -> reqwest::Result<Choice> { client().map(Choice::Plain) }

async fn ask() -> anyhow::Result<()> {
    match choice()? {
        Choice::Plain(client) => {
            let body = serde_json::json!({"model": "gpt-4o", "messages": []});
            client.post("https://api.openai.com/v1/chat/completions").json(&body).send().await?;
            //                                                                    ^^^^ chat gpt-4o @openai
        }
        Choice::Other(_) => {}
    }
    Ok(())
}
`,
      'rust',
    ));

  it('are sent once, whatever is made of the answer', () =>
    assertCalls(
      `
use eventsource_stream::Eventsource;
use reqwest::RequestBuilder;

async fn ask(client: &reqwest::Client) -> anyhow::Result<()> {
    let body = serde_json::json!({"model": "gpt-4o", "messages": [], "stream": true});
    let response = client.post("https://api.openai.com/v1/chat/completions").json(&body).send().await?;
    //                                                                                   ^^^^ chat gpt-4o @openai
    let mut events = response.bytes_stream().eventsource();
    Ok(())
}
`,
      'rust',
    ));
});
