import { defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';

async function read(page: string): Promise<{ shown: string; hidden: string }> {
  const found = { shown: '', hidden: '' };
  const { parts } = await extract(Buffer.from(`<!doctype html><html>${page}`), 'page.html', defaultBudget);
  for await (const { place, text, hidden } of parts) {
    if (place === 'body') found.shown += text;
    else if (hidden) found.hidden += text;
  }
  return found;
}

describe('the text of a page that nobody sees', () => {
  test.each([
    ['white on the white of the page', '<p style="color: #FFF">planted</p>'],
    ['white in another notation', '<p style="color:rgb(255, 255, 255) !important">planted</p>'],
    ['nearly white', '<font color="#fefefe">planted</font>'],
    [
      'the colour of a box around it',
      '<div style="background: #123456 no-repeat"><b style="color:#123457">planted</b></div>',
    ],
    ['the colour of a cell', '<table><td bgcolor=navy><font color=navy>planted</font></table>'],
    ['a size of nothing', '<span style="font-size: 0">planted</span>'],
    ['a size of one pixel', '<span style="font-size:1px;color:red">planted</span>'],
    ['a tenth of a letter', '<span style="font-size:.1em">planted</span>'],
    ['no opacity', '<span style="opacity: 0.01">planted</span>'],
    ['far off the page', '<div style="position:absolute; left: -9999px">planted</div>'],
    ['an indent off the page', '<div style="text-indent:-5000px">planted</div>'],
    ['clipped to nothing', '<div style="clip: rect(0 0 0 0)">planted</div>'],
    ['scaled to nothing', '<div style="transform: scale(0)">planted</div>'],
    ['a rule for a class', '<style>/* x */ .a, .gone { display : none }</style><p class="big gone">planted</p>'],
    ['a rule for an id', '<style>p#x{visibility:hidden}</style><p id=x>planted</p>'],
    [
      'colours by rules',
      '<style>.box{background:#eee} .text{color:#eeeeee}</style><div class=box><i class=text>planted</i></div>',
    ],
  ])('is marked where it has %s', async (_, element) => {
    expect(await read(`<p>before</p>${element}<p>after</p>`)).toEqual({
      shown: 'before\nafter\n',
      hidden: 'planted\n',
    });
  });

  test.each([
    ['white on black', '<div style="background-color:black"><p style="color:white">shown</p></div>'],
    ['white on a picture', '<div style="background:url(x.png)"><p style="color:white">shown</p></div>'],
    ['white on a picture beside a colour', '<p style="background:#fff;background-image:url(x);color:#fff">shown</p>'],
    ['white in a cell with a picture', '<table><td background=x.png><font color=white>shown</font></table>'],
    ['white over whatever stands there', '<p style="position:absolute;color:#fff">shown</p>'],
    [
      'a colour of which nothing is known, within white',
      '<div style="color:#fff;background:#000"><p style="background:#fff;color:darkslateblue">shown</p></div>',
    ],
    ['laid out from the middle', '<div style="position:relative;left:50%;margin-left:-480px">shown</div>'],
    ['white on a ground of its own', '<p style="color:white;background:red">shown</p>'],
    [
      'white within what is white, on a dark ground',
      '<div style="color:white"><p style="background:#000">shown</p></div>',
    ],
    [
      'white where a style sheet elsewhere may say on what',
      '<link rel=stylesheet href=x.css><p style="color:#fff">shown</p>',
    ],
    [
      'white where a rule for more than one element may',
      '<style>div .x {background: #000}</style><p style="color:#fff">shown</p>',
    ],
    ['hidden on paper only', '<style>@media print { .x { display:none } }</style><p class=x>shown</p>'],
    ['hidden by a rule, shown by itself', '<style>.x{display:none}</style><p class=x style="display:block">shown</p>'],
    ['small, but to be read', '<p style="font-size:9px;opacity:.8;left:-20px">shown</p>'],
    ['a class that says nothing', '<style>.x{margin:0}</style><p class=x>shown</p>'],
  ])('is shown where it is %s', async (_, element) => {
    expect(await read(element)).toEqual({ shown: 'shown\n', hidden: '' });
  });

  test('ends where its element does, also when tags are left open', async () => {
    const page = '<p>one <span style="display:none">two<b></span> three<ul hidden><li>four<li>five</ul>six';
    expect(await read(page)).toEqual({ shown: 'one  three\nsix\n', hidden: 'two\nfour\nfive\n' });
  });

  test('is told in linear time on style sheets that fight back', async () => {
    const sheets = [
      '/*'.repeat(200_000),
      '{'.repeat(300_000),
      `.a{${' '.repeat(400_000)}}`,
      '.a{color:#fff}'.repeat(30_000),
    ];
    for (const sheet of sheets) {
      expect((await read(`<style>${sheet}</style><p>shown</p>`)).shown).toBe('shown\n');
    }
  });
});
