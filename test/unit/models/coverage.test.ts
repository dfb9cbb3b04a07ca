import { isPartlyUncovered } from '../../../src/models/tagger/coverage.js';

const uncovered: Record<string, string> = {
  Polish:
    'Wczoraj spotkałem się z dyrektorem, który powiedział, że nie może podpisać umowy, bo jego żona jest chora i to jest dla niego teraz najważniejsze.',
  Czech:
    'Včera jsem se setkal s ředitelem, který řekl, že nemůže podepsat smlouvu, protože jeho žena je nemocná a to je pro něj teď nejdůležitější.',
  Finnish:
    'Eilen tapasin johtajan, joka sanoi, että hän ei voi allekirjoittaa sopimusta, koska hänen vaimonsa on sairas ja se on nyt tärkeintä.',
  Hungarian:
    'Tegnap találkoztam az igazgatóval, aki azt mondta, hogy nem tudja aláírni a szerződést, mert a felesége beteg, és ez most a legfontosabb.',
  Turkish:
    'Dün müdürle görüştüm ve bana sözleşmeyi imzalayamayacağını söyledi, çünkü eşi hasta ve bu onun için şimdi en önemli şey, ama daha sonra karar verecek.',
  Vietnamese:
    'Hôm qua tôi đã gặp giám đốc và ông nói rằng không thể ký hợp đồng này vì vợ của ông đang bị bệnh, và đó là điều quan trọng nhất.',
  Danish:
    'I går mødte jeg direktøren, og han sagde, at han ikke kan skrive under på kontrakten, fordi hans kone er syg, og at det er det vigtigste for ham nu.',
  Romanian:
    'Ieri m-am întâlnit cu directorul, care mi-a spus că nu poate să semneze contractul, pentru că soția lui este bolnavă și nu are cine să o ajute.',
  Indonesian:
    'Kemarin saya bertemu dengan direktur yang mengatakan bahwa dia tidak bisa menandatangani kontrak itu karena istrinya sakit dan tidak ada yang lain.',
  Greek: 'Χθες το απόγευμα συνάντησα τον διευθυντή.',
  Russian: 'Вчера днём я встретил директора.',
  Arabic: 'التقيت أمس بالمدير في مكتبه',
  Hebrew: 'אתמול פגשתי את המנהל במשרד',
  Chinese: '昨天下午我见到了经理他说合同没有签',
  Japanese: '昨日の午後、部長に会いました。',
  Korean: '어제 오후에 나는 부장을 만났다',
  Thai: 'เมื่อวานตอนบ่ายฉันพบผู้จัดการ',
  Hindi: 'कल दोपहर मैं निदेशक से मिला',
};

const covered: Record<string, string> = {
  English:
    'Yesterday I met the director, who said that he could not sign the contract because his wife is ill and that is what matters most to him now.',
  German:
    'Gestern traf ich den Direktor, der sagte, dass er den Vertrag nicht unterschreiben kann, weil seine Frau krank ist und das für ihn jetzt das Wichtigste ist.',
  French:
    'Hier j’ai rencontré le directeur, qui a dit qu’il ne peut pas signer le contrat parce que sa femme est malade et que c’est le plus important pour lui.',
  Spanish:
    'Ayer me encontré con el director, que dijo que no puede firmar el contrato porque su mujer está enferma y eso es lo más importante para él.',
  Portuguese:
    'Ontem encontrei o diretor, que disse que não pode assinar o contrato porque a mulher está doente e isso é o mais importante para ele agora.',
  Dutch:
    'Gisteren sprak ik de directeur, die zei dat hij het contract niet kan tekenen omdat zijn vrouw ziek is en dat nu het belangrijkste voor hem is.',
  Swedish:
    'I går träffade jag direktören, som sade att han inte kan skriva på avtalet eftersom hans fru är sjuk och att det är det viktigaste för honom nu.',
  Italian:
    'Ieri ho incontrato il direttore, che ha detto di non poter firmare il contratto perché la moglie è malata e questa è la cosa più importante per lui.',
};

const english = `${covered.English} `;

describe('whether the tagger was trained on what a text is written in', () => {
  it.each(Object.entries(uncovered))('%s: no', (_language, text) => {
    expect(isPartlyUncovered(text)).toBe(true);
  });

  it.each(Object.entries(covered))('%s: yes', (_language, text) => {
    expect(isPartlyUncovered(text)).toBe(false);
    expect(isPartlyUncovered(text.toUpperCase())).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['a few words', 'Tak, to prawda.'],
    ['a name in another script', 'The book by Μαρία sold well, and nobody was more surprised by it than she was.'],
    ['Greek letters of a formula', 'the angles α, β and γ of a triangle, and Ω of a circle with radius r'],
    [
      'names from everywhere',
      'Anna Kowalska, Łódź; Jan Nowak, Kraków; Ömer Yılmaz, İzmir; Nguyễn Văn An, Hà Nội; Zoë, Köln',
    ],
    ['only emoji', '😀🎉👩‍👩‍👧‍👦'.repeat(500)],
    ['half a surrogate pair', '\ud83d'.repeat(100)],
    [
      'code',
      'for (const li of ul.items) if (li.id in seen) { to.push(do_it(li, na)); var od = pop(ul); }\n'.repeat(50),
    ],
  ])('says nothing against %s', (_what, text) => {
    expect(isPartlyUncovered(text)).toBe(false);
  });

  it('sees a page in another language or script within a long text', () => {
    for (const page of [uncovered.Polish, uncovered.Greek]) {
      expect(isPartlyUncovered(`${english.repeat(500)}${`${page} `.repeat(60)}${english.repeat(500)}`)).toBe(true);
    }
    expect(isPartlyUncovered(english.repeat(5000))).toBe(false);
  });

  it('takes one line of megabytes, and a word of megabytes', () => {
    expect(isPartlyUncovered('word '.repeat(2_000_000))).toBe(false);
    expect(isPartlyUncovered('a'.repeat(10_000_000))).toBe(false);
    expect(isPartlyUncovered('語'.repeat(10_000_000))).toBe(true);
  });
});
