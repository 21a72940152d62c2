import { expect, it } from 'vitest';
import { asks } from './asks.ts';

it.each([
	['en', 'Which of these is phagocytic?'],
	['en', 'The lymphatic system ____.'],
	['en', 'The ____ pushes lymph through the ducts.'],
	['en', 'Lymph is pushed by'],
	['en', 'Lymph is pushed by:'],
	['en', 'Lymph is pushed by … of the body.'],
	['en', 'Name the cell that ingests pathogens.'],
	['en', 'Read the text. Then choose the right words.'],
	['en-GB', 'A cup holds 40 mg. Please calculate how much three hold.'],
	['en', 'Determine whether the program compiles. If it does, say what it prints.'],
	['de', 'Nennen Sie die Zelle, die Erreger frisst.'],
	['de', 'Kreuze an, was stimmt.'],
	['de', 'Ordne die Schritte.'],
	['es', 'Elige la respuesta correcta.'],
	['es', 'Indique cuál es la función del bazo.'],
	['fr', 'Choisissez la bonne réponse.'],
	['fr', 'Complétez la phrase.'],
	['ar', 'ما وظيفة الخلايا القاتلة.'],
	['ar', 'اختر الإجابة الصحيحة.'],
	['ar', 'أي من هذه الخلايا يبتلع الجراثيم؟'],
	['ja', '検査はいつ受けますか。'],
	['ja', '正しいものを選びなさい。'],
	['ja', '正しいものを一つ選んでください。'],
	['ja', '結果はどうでしたか？'],
	['th', 'ควรตรวจบ่อยแค่ไหน'],
	['zh', '下列说法正确的是（　　）。'],
	['ko', '옳은 것을 고르시오.'],
	['el', 'Ποιο κύτταρο είναι αυτό;'.normalize('NFD').replace(';', '\u037e')],
	['hy', 'Ո՞ր բջիջն է սա։'],
	['am', 'ይህ ምንድን ነው፧'],
	['fi', 'Nimeä solu.']
])('takes for a question, in %s: %s', (language, stem) => {
	expect(asks(stem, language)).toBe(true);
});

it.each([
	['en', 'Tea.'],
	['en', 'Tea is a drink.'],
	['en', 'The selected cells are marked.'],
	['en', 'The list of cells is long!'],
	['de', 'Tee ist ein Getränk.'],
	['es', 'El té es una bebida.'],
	['fr', 'Le thé est une boisson.'],
	['ar', 'الشاي مشروب.'],
	['ja', 'お茶は飲み物です。']
])('takes for none, in %s: %s', (language, stem) => {
	expect(asks(stem, language)).toBe(false);
});
