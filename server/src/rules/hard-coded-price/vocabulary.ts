/** Words of identifiers and comments by what they tell, in the languages that people name things in. Without accents, in lower case. */

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}

/** That something is money paid for something. */
export const PRICE = words(
  'price prices pricing priced cost costs costing expense expenses rate rates ratecard tariff tariffs fee fees usd dollar dollars cents cent',
  'precio precios tarifa tarifas coste costes costo costos preco precos custo custos valor valores',
  'prix tarif tarifs cout couts preis preise kosten prezzo prezzi tariffe prijs prijzen tarieven tarief',
  'cena ceny cennik koszt koszty stawka fiyat fiyatlar ucret maliyet harga biaya gia pris priser kostnad hinta',
  '价格 单价 费用 成本 定价 计费 价 料金 価格 単価 費用 가격 비용 요금 단가 цена цены стоимость тариф 價格 單價',
);

/** That tokens of a model are counted. */
export const TOKEN = words(
  'token tokens tok toks tkn tkns mtok ktok mtoks ktoks prompt completion completions llm',
  'jeton jetons 令牌 词元 トークン 토큰 токен токены токенов',
);

export const INPUT = words(
  'input inputs in prompt prompts entrada entree eingabe ingresso uncached inp',
  '输入 入力 입력 вход входные 輸入',
);

export const OUTPUT = words(
  'output outputs out completion completions response saida salida sortie ausgabe uscita outp generated candidates',
  '输出 出力 출력 выход выходные 輸出',
);

export const CACHE = words('cache cached caching cachehit 缓存 キャッシュ 캐시 кэш');
export const WRITE = words('write writes creation create created writing store storage 写入 创建');

/** That a price holds under conditions which the plain list does not tell of. */
export const SPECIAL = words(
  'batch batched flex priority long above over extended tier tiers 200k 128k 256k 272k finetune finetuned finetuning training train tuned tuning audio thinking reasoning hour off peak fast discounted high',
);

/** That a number is a bound, a count, a share, or something else that is no price of a unit. */
export const NOT_PRICE = words(
  'max maximum min minimum limit limits budget budgets cap caps quota threshold thresholds timeout timeouts',
  'temperature temp context window length len size sizes rpm tpm rpd tpd retries retry delay interval penalty weight weights score scores',
  'ratio multiplier multipliers multiple factor factors coefficient discount discounts percent percentage pct markup margin',
  'credit credits points balance total totals count counts latency speed throughput quality version year month',
  'concurrency seed dims dims dimension dimensions accuracy elo probability prob confidence savings saved saving expected spent',
  'spend spending monthly daily weekly annual subscription tax vat exchange fx rank order width height steps alpha beta gamma intelligence reliability',
  'capability capabilities performance chars estimate bytes ttl port index id ids tolerance epsilon delta learning sample sampling',
  'alert warn warning usage used remaining benchmark mmlu eval hours days params parameters safety buffer overhead refill bonus reward stars rating unit units limiter burst status code compute memory conversion sum sums network bandwidth precision scale digits decimals disk cpu ram egress ingress mul mult gb gib mb storage',
  '倍率 限制 最大 上限 汇率 积分 余额 预算',
);

/** Those that tell the same of all that stands in a table of that name. */
export const NO_TABLE: ReadonlySet<string> = new Set(
  [...NOT_PRICE].filter(
    (word) => !'seed sample version index id ids params parameters code memory'.split(' ').includes(word),
  ),
);

/** Words behind which a word of `NOT_PRICE` is a unit: `per_min`. */
export const PER = words('per each pro por par za за 每');
