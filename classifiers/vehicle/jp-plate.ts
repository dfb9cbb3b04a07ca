import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Office, class of two or three characters, a hiragana and up to four digits with a dash in the middle (Road
 * Transport Vehicle Act).
 */
export default defineInfotype({
  title: 'Japanese vehicle registration plate',
  region: ['JP'],
  categories: ['pii'],
  regulations: ['APPI'],
  patterns: [
    {
      regex:
        /(?:札幌|函館|旭川|室蘭|釧路|帯広|北見|知床|苫小牧|青森|弘前|八戸|岩手|盛岡|平泉|宮城|仙台|秋田|山形|庄内|福島|会津|郡山|白河|いわき|水戸|土浦|つくば|宇都宮|那須|とちぎ|群馬|前橋|高崎|大宮|川口|所沢|川越|熊谷|春日部|越谷|千葉|成田|習志野|市川|船橋|袖ヶ浦|市原|野田|柏|松戸|品川|世田谷|練馬|杉並|板橋|足立|江東|葛飾|八王子|多摩|横浜|川崎|湘南|相模|山梨|富士山|新潟|長岡|上越|富山|石川|金沢|長野|松本|諏訪|福井|岐阜|飛騨|静岡|浜松|沼津|伊豆|名古屋|豊橋|三河|岡崎|豊田|尾張小牧|一宮|春日井|三重|鈴鹿|四日市|伊勢志摩|滋賀|京都|なにわ|大阪|和泉|堺|奈良|飛鳥|和歌山|神戸|姫路|鳥取|島根|出雲|岡山|倉敷|広島|福山|山口|下関|徳島|香川|高松|愛媛|高知|福岡|北九州|久留米|筑豊|佐賀|長崎|佐世保|熊本|大分|宮崎|鹿児島|奄美|沖縄) ?\d[\dA-Z]{1,2} ?[あ-ん] ?(?:\d{2}[-‐－]?\d{2}|[・･.]{1,3} ?\d{1,3}|\d-?\d{2})\b/,
      prior: 0.88,
    },
  ],
  context: [
    'license plate',
    'number plate',
    'ナンバー',
    'ナンバープレート',
    '車両番号',
    '自動車登録番号',
    '登録番号',
    '車番',
    '車のナンバー',
  ],
  finds: [
    { text: 'ナンバー:品川 300 あ 48-27', match: '品川 300 あ 48-27', level: 'high' },
    { text: '車両番号 横浜500さ9173', match: '横浜500さ9173', level: 'high' },
    { text: 'なにわ 33A た 73-02 の車', match: 'なにわ 33A た 73-02', level: 'high' },
    { text: '登録番号は札幌 580 ね ・・15', match: '札幌 580 ね ・・15', level: 'high' },
  ],
  ignores: [
    { text: 'ナンバー 上野 300 あ 48-27', because: 'no such office' },
    { text: '品川 300 円 48-27', because: 'no hiragana' },
    { text: '品川 3 あ 48-27', because: 'one digit of class' },
    { text: '品川 300 あ 48-275', because: 'five digits' },
  ],
});
