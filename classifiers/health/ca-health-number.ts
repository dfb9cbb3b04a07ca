import { defineInfotype } from '../../src/detect/infotype.js';

/** The provinces and territories without a file of their own; none of them publishes a check digit. */
export default defineInfotype({
  title: 'Canadian provincial health number',
  region: ['CA'],
  categories: ['pii', 'health'],
  regulations: ['PIPEDA'],
  aliases: {
    purview: ['Canada health service number', 'Canada personal health identification number (PHIN)'],
    macie: 'CANADA_HEALTH_NUMBER',
  },
  patterns: [
    // Newfoundland and Labrador: twelve digits; Nova Scotia: ten; Manitoba, Saskatchewan, New Brunswick, Yukon, Nunavut: nine.
    { regex: /\b\d{3} \d{3} \d{3} \d{3}\b/, prior: 0.12 },
    { regex: /\b\d{4} \d{3} \d{3}\b/, prior: 0.1 },
    { regex: /\b\d{3}[- ]\d{3}[- ]\d{3}\b/, prior: 0.1 },
    { regex: /\b\d{12}\b/, prior: 0.095 },
    { regex: /\b\d{8,10}\b/, prior: 0.095 },
    // The Northwest Territories.
    { regex: /\b[NDMT]\d{7}\b/, prior: 0.1 },
  ],
  context: [
    'mcp',
    'mcp number',
    'phin',
    'phin number',
    'hsn',
    'health services number',
    'health service number',
    'manitoba health',
    'saskatchewan health',
    'nova scotia health card',
    'msi number',
    'new brunswick medicare',
    'newfoundland medical care',
    'pei health card',
    'yukon health',
    'nunavut health',
    'nwt health',
    'provincial health number',
    'personal health identification number',
    'canada health',
  ],
  finds: [
    { text: 'Manitoba Health PHIN 448 210 973', match: '448 210 973', level: 'medium' },
    { text: 'MCP number: 602771849358', match: '602771849358', level: 'medium' },
    { text: '{"health_services_number":"771104385"}', match: '771104385', level: 'medium' },
    { text: 'Nova Scotia Health Card 0031 774 820', match: '0031 774 820', level: 'medium' },
    { text: 'NWT Health card N2204418', match: 'N2204418', level: 'medium' },
  ],
  ignores: [
    { text: 'order 448 210 973', because: 'no word about health' },
    { text: 'PHIN 4482109', because: 'seven digits' },
    { text: 'MCP number 60277184935812', because: 'fourteen digits' },
    { text: 'HSN 448.210.973.1', because: 'dots' },
    { text: 'Manitoba Health opened in 2019', because: 'a year' },
  ],
});
