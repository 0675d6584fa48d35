// What the page of the kill matrix does: draws the wrong implementations, filters them.
(function () {
    const {byId, data, word, element} = page;

    function fact(text) {
        byId('facts').append(element('li', text));
    }

    function head() {
        const killed = data.mutants.filter(it => it.killed).length;
        const all = data.mutants.length;
        byId('subject').textContent = word('subject', data.version, data.date);
        byId('headline').textContent = killed === all ? word(data.whole ? 'all-killed' : 'all-killed-asked', all)
            : word('not-all', all, killed, all - killed);
        byId('headline').classList.toggle('bad', killed !== all);
        byId('facts').replaceChildren();
        fact(word(data.whole ? 'asked-all' : 'asked-some'));
        if (data.lastWhole && !data.whole) {
            const last = data.lastWhole;
            fact(word('last-whole', last.date, last.version, last.killed, last.mutants));
        }
        if (data.mutation) {
            const score = data.mutation;
            fact(word('mutation', score.date, score.version, score.killed, score.mutants,
                (100 * score.killed / score.mutants).toFixed(1), score.unseen,
                (100 * score.killed / (score.mutants - score.unseen)).toFixed(1), score.explained));
        }
    }

    function entry(list, id, note, reason, bad) {
        const term = element('dt');
        term.append(element('code', id));
        if (note) { term.append(element('span', ' ' + note, bad ? 'bad' : 'soft')); }
        list.append(term);
        if (reason) { list.append(element('dd', reason)); }
    }

    function inside(mutant) {
        const box = element('div', undefined, 'inside');
        const breaks = element('p', word('breaks') + ' ');
        breaks.append(element('code', mutant.breaks), ' (' + mutant.line + '): ' + page.inLanguage(mutant.title));
        const list = element('dl');
        mutant.red.forEach((id, i) => {
            const expected = mutant.expectedRed.includes(id);
            entry(list, id, expected ? '' : word('surplus'), mutant.reasons[i], !expected);
        });
        mutant.expectedRed.filter(id => !mutant.red.includes(id))
            .forEach(id => entry(list, id, word('missing'), '', true));
        box.append(breaks, list);
        return box;
    }

    function drawn(mutant) {
        const row = element('details');
        const title = element('summary');
        title.append(element('span', word(mutant.killed ? 'killed' : 'survived'), mutant.killed ? 'mark' : 'mark bad'),
            element('code', mutant.mutant),
            element('span', ' · ' + word('level', mutant.level) + ' · ' + word('red', mutant.red.length), 'soft'),
            element('span', page.inLanguage(mutant.how), 'how'));
        row.append(title);
        // What lies inside is made when somebody looks.
        row.addEventListener('toggle', () => {
            if (row.open && row.children.length === 1) { row.append(inside(mutant)); }
        });
        return row;
    }

    function list() {
        const asked = byId('text').value.trim().toLowerCase().split(/\s+/);
        const fitting = data.mutants.filter(mutant => {
            const text = [mutant.mutant, mutant.breaks, mutant.how.en, mutant.how.zh, ...mutant.red].join('\n').toLowerCase();
            return asked.every(it => text.includes(it)) && !(byId('wanting').checked && mutant.killed);
        });
        byId('shown').textContent = word('shown', fitting.length, data.mutants.length);
        byId('mutants').replaceChildren(...fitting.map(drawn));
    }

    byId('text').addEventListener('input', list);
    byId('wanting').addEventListener('change', list);
    page.start(() => {
        head();
        list();
    });
})();
