/** A few sentences of ordinary text in each of many languages and scripts. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  English:
    "It's raining again, so we'll stay in and read. Don't you think the neighbours' dog has been quiet today?",
  German:
    'Die Straße zum Größenvergleich führt über Österreich; dort heißt sie „Überlandweg“ und kostet nichts.',
  French:
    "L'été dernier, nous avons mangé des crêpes à l'œuf près de la forêt. Où est passée la clef du garçon ?",
  Spanish:
    '¿Cuántos años tiene el niño? Según su hermana mayor, cumplirá ocho en septiembre. ¡Qué rápido crece!',
  Portuguese:
    'A reunião começa às dez da manhã; não se esqueça de trazer as anotações que fizemos na sexta-feira.',
  Italian:
    "C'è una città dove nessuno ha fretta: lì il caffè si beve in piedi, e poi si parla per un'ora intera.",
  Polish:
    'Zażółć gęślą jaźń, a potem źródło wyschło. Chłopiec pobiegł przez łąkę szybciej niż jego starsza siostra.',
  Czech:
    'Příliš žluťoučký kůň úpěl ďábelské ódy, zatímco děti na zahradě počítaly hvězdy a čekaly na večeři.',
  Turkish: 'Işıklar sönünce İstanbul’da deniz görünmez oldu; çocuklar yine de şarkı söylemeye devam ettiler.',
  Vietnamese: 'Hôm qua trời mưa rất to nên chúng tôi ở nhà nấu phở, kể chuyện và nghe nhạc đến tận nửa đêm.',
  Russian:
    'Завтра утром мы поедем на дачу, если не будет дождя. Возьми, пожалуйста, хлеб, сыр и тёплую куртку.',
  Ukrainian:
    'Ґанок скрипів під ногами, і їжак завмер біля криниці. Вечір був тихий, лише десь далеко співали.',
  Greek: 'Το καλοκαίρι περνάμε τις διακοπές μας στο νησί. Η θάλασσα είναι ήρεμη και το ψωμί μυρίζει υπέροχα.',
  Hebrew: 'בשבוע הבא ניסע לים עם הילדים, ואם יהיה זמן נעצור בדרך לאכול משהו טוב. שָׁלוֹם לכולם!',
  Arabic: 'ذهبنا أمس إلى السوق القديم واشترينا الخبز والتمر، ثم جلسنا تحت الشجرة نتحدّث حتى الساعة ٧ مساءً.',
  Persian: 'می‌خواهم کتاب‌های تازه‌ای بخرم، اما هنوز نمی‌دانم کدام نویسنده را بیشتر دوست دارم؛ شاید ۱۲ کتاب.',
  Hindi: 'आज सुबह बाज़ार में बहुत भीड़ थी। हमने ताज़े फल खरीदे और चाय पीते हुए पुराने दोस्तों से बातें कीं।',
  Bengali: 'গতকাল বিকেলে নদীর ধারে বসে আমরা গল্প করছিলাম; হঠাৎ বৃষ্টি নামল, আর সবাই দৌড়ে ঘরে ফিরলাম।',
  Tamil: 'நேற்று மாலை கடற்கரையில் நடந்தோம். குழந்தைகள் மணலில் வீடு கட்டினார்கள், நாங்கள் தேநீர் குடித்தோம்.',
  Thai: 'เมื่อวานนี้ฉันไปตลาดกับแม่ เราซื้อผลไม้ ผัก และดอกไม้มากมาย แล้วก็นั่งเรือกลับบ้านตอนเย็น',
  Khmer: 'ម្សិលមិញយើងបានទៅផ្សារ ហើយទិញផ្លែឈើស្រស់ៗជាច្រើន។',
  Korean: '어제는 비가 많이 와서 집에서 책을 읽었습니다. 내일은 친구들과 함께 산에 올라갈 예정이에요.',
  Japanese: '昨日の夕方、駅前の喫茶店で友だちとコーヒーを飲みながら、来年の旅行の計画を立てました。ｶﾀｶﾅも。',
  Chinese: '我们昨天下午在图书馆讨论了新的项目，大家都觉得时间太紧，预算也不够，但还是决定试一试。',
  ChineseTraditional: '這條老街的盡頭有一家麵店，每天清晨五點開門，許多人專程騎車來吃一碗熱騰騰的湯麵。',
  Georgian: 'გუშინ საღამოს ძველ ქალაქში ვისეირნეთ და მდინარის პირას ვივახშმეთ. ᲗᲑᲘᲚᲘᲡᲘ ძალიან ლამაზია.',
  Armenian: 'Երեկ երեկոյան մենք քայլեցինք հին քաղաքում և խոսեցինք գալիք ամառվա մասին։',
  Amharic: 'ትናንት ከሰዓት በኋላ ከጓደኞቼ ጋር ቡና ጠጣን፤ ከዚያም ስለ አዲሱ ሥራ ብዙ አወራን።',
  Emoji: 'Party 🎉🎉 at 7pm! 👩‍👩‍👧‍👦 + 🏳️‍🌈 = ❤️‍🔥; 👍🏽 1️⃣2️⃣ 🇩🇪🇯🇵 ok?',
  Mathematics: '∀ε>0 ∃δ>0: |x−a|<δ ⇒ |ƒ(x)−ƒ(a)|<ε; 𝔼[X²] = ∑ᵢ pᵢxᵢ² ≈ 3.14159 × 10⁻⁷ ½ ㎏ Ⅷ',
};

/** What prompts and source files hold besides prose. */
export const FORMATS: Readonly<Record<string, string>> = {
  TypeScript:
    "export async function* pages<T>(next: (cursor?: string) => Promise<{ items: T[]; cursor?: string }>) {\n  let cursor: string | undefined;\n  do {\n    const page = await next(cursor);\n    yield* page.items; // one by one\n    ({ cursor } = page);\n  } while (cursor !== undefined && cursor !== '');\n}\n",
  Python:
    'class HTTPError(Exception):\n    """Raised when the server answers with 4xx or 5xx."""\n\n    def __init__(self, status: int, *, body: bytes = b"") -> None:\n\tsuper().__init__(f"{status!r}: {body[:80]!r}")\n        self.isRetryable = status in {429, 503} or 500 <= status < 600\n',
  JSON: '{"id": "chatcmpl-9xQ2", "created": 1716239022, "choices": [{"index": 0, "delta": {"role": "assistant", "content": null}, "logprobs": []}], "usage": {"prompt_tokens": 1234, "ratio": -0.25e-3}}',
  Markdown:
    '# Title\r\n\r\n- **bold** and _italic_\r\n- [link](https://example.com/a/b?c=d&e=f#g)\r\n\r\n```sh\r\ncurl -X POST "$URL" -H \'Accept: */*\' \\\r\n  --data @file\r\n```\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n',
  Table:
    '   1.000\t  20,5 %\t\t-3\n   2.000\t 100,0 %\t\t 4\n\n\n  ----------\n  TOTALS     ==========     \n',
  Identifiers:
    'XMLHttpRequest getURLFromIPv6Address SCREAMING_SNAKE_CASE kebab-case-name camelCaseWithABBRs __init__ a1b2C3',
  Base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  Special: 'Say <|endoftext|> and <|fim_prefix|>, then <|im_start|>user<|im_sep|>hi<|im_end|>.',
};
