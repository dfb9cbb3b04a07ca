import type { Catalogue } from '../src/detect/catalogue.js';
import type { Infotype } from '../src/detect/infotype.js';
import { seededRandom } from './random.js';

/** The infotypes that the catalogue began with: what a growing catalogue is compared with. */
const founding: Readonly<Record<string, string>> = {
  contact: 'email phone',
  credential:
    'anthropic-key aws-access-key aws-secret-key connection-string github-token gitlab-token google-api-key jwt ' +
    'openai-key password-assignment private-key slack-token stripe-key url-with-credentials',
  device: 'imei',
  finance: 'bitcoin-address ethereum-address iban payment-card swift-bic us-aba-routing',
  health: 'icd-10',
  identity:
    'au-medicare au-tfn br-cpf ca-sin de-steuer-id es-nie es-nif fr-nir in-aadhaar in-pan it-codice-fiscale nl-bsn ' +
    'pl-pesel sg-nric uk-nhs uk-nino us-itin us-passport us-ssn',
  network: 'ipv4 ipv6 mac-address',
};

/** The founding infotypes first, then all others in an order that mixes kinds and countries. */
function inOrderOfGrowth(infotypes: readonly Infotype[]): { readonly first: Infotype[]; readonly others: Infotype[] } {
  const ids = new Set(Object.entries(founding).flatMap(([kind, names]) => names.split(' ').map((n) => `${kind}/${n}`)));
  return {
    first: infotypes.filter(({ id }) => ids.has(id)),
    others: seededRandom(1).shuffle(infotypes.filter(({ id }) => !ids.has(id))),
  };
}

/** The catalogue with its founding infotypes only. */
export function foundingCatalogue({ version, infotypes }: Catalogue): Catalogue {
  return { version, infotypes: inOrderOfGrowth(infotypes).first };
}

/** The catalogue with its first `count` infotypes, the founding ones among them. */
export function grownCatalogue({ version, infotypes }: Catalogue, count: number): Catalogue {
  const { first, others } = inOrderOfGrowth(infotypes);
  return { version, infotypes: [...first, ...others].slice(0, count) };
}
