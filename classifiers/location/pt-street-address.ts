import { defineInfotype } from '../../src/detect/infotype.js';

const kind =
  '(?:[rR]ua|RUA|R\\.|[aA]venida|AVENIDA|[aA]v\\.|[tT]ravessa|[tT]v\\.|[pP]raça|[pP]ç\\.|[pP]ça\\.?|[eE]strada|[aA]lameda|[aA]l\\.|[rR]odovia|[lL]argo|[bB]eco|[cC]alçada|[lL]adeira|[pP]raceta|[rR]otunda)';
const name = "(?:(?:da |do |das |dos |de |d['’]|e )?(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]{1,24}\\.?|\\d{1,2}(?= de [A-Z])))";
const floor =
  '(?:,? (?:(?:apto?\\.?|apartamento|sala|bloco|casa|lote|andar|conj\\.?) ?\\d{1,5}[A-Z]?|\\d{1,2}\\.?º(?: ?(?:Esq|Dto|Dt|Fte|andar|[A-Z])\\.?(?![A-Za-z]))?))?';

export default defineInfotype({
  title: 'Portuguese or Brazilian street address',
  region: ['PT', 'BR'],
  categories: ['pii'],
  regulations: ['GDPR', 'LGPD'],
  aliases: {
    google: 'STREET_ADDRESS',
    purview: ['Portugal physical addresses', 'Brazil physical addresses'],
    macie: 'ADDRESS',
  },
  patterns: [
    {
      regex: new RegExp(
        `${kind} ${name}(?: ${name}){0,5}(?:,? ?(?:n\\.?[º°o]|nº|número)|,)? ?\\d{1,5}(?:-?[A-Z](?![A-Za-z]))?${floor}(?![\\wº]|[.,]\\d)`,
      ),
      prior: 0.92,
    },
    {
      regex: new RegExp(
        `(?:[rR]ua|[aA]venida|[aA]v\\.|[eE]strada|[rR]odovia) ${name}(?: ${name}){0,5},? s/n[º°]?(?!\\w)`,
      ),
      prior: 0.93,
    },
  ],
  context: [
    'endereco',
    'morada',
    'residente',
    'residente na',
    'domicilio',
    'rua',
    'reside na',
    'mora na',
    'endereco residencial',
    'sede',
  ],
  finds: [
    { text: 'Rua das Flores, 123, apto 45', match: 'Rua das Flores, 123, apto 45', level: 'high' },
    { text: 'morada: Av. da Liberdade n.º 240, 4.º Dto', match: 'Av. da Liberdade n.º 240, 4.º Dto', level: 'high' },
    { text: 'Endereço: Travessa São João 7 - Centro', match: 'Travessa São João 7', level: 'high' },
    { text: 'Rua 25 de Abril, 18', match: 'Rua 25 de Abril, 18', level: 'high' },
  ],
  ignores: [
    { text: 'a Rua Augusta', because: 'no number of a house' },
    { text: 'rua 12', because: 'a number alone' },
    { text: 'praça da alimentação 3', because: 'small letters' },
    { text: 'R. 2024', because: 'no name' },
  ],
});
