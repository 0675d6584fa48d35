// What the matrix page does: a table of runs, a table of requirements by run, and what lies behind a cell.
(function () {
    const {byId, data, word, element} = page;
    const VERDICTS = ['FAIL', 'ERROR', 'UNEXPECTED_PASS', 'EXPECTED_FAIL', 'UNVERIFIABLE', 'NOT_APPLICABLE', 'PASS'];

    const name = i => data.runs.length === 1 ? word('result') : word('run', i + 1);
    const verdictOf = cell => cell ? cell.verdict : 'none';

    function row(kind, ...cells) {
        const made = element('tr');
        cells.forEach(it => made.append(it instanceof Node ? it : element(kind, it)));
        return made;
    }

    function runs() {
        const table = byId('runs');
        table.replaceChildren(row('th', '', word('implementation'), 'API', word('profile'), word('seed'), word('kit'),
            word('started'), ...VERDICTS.map(it => word(it)), word('report')));
        data.runs.forEach((run, i) => {
            const counts = VERDICTS.map(verdict =>
                String(data.requirements.filter(it => verdictOf(it.cells[i]) === verdict).length));
            const report = element('td');
            report.append(link(run.place + '/report/index.html', word('report')));
            table.append(row('td', element('th', name(i)),
                run.name + ' ' + run.version + (run.incomplete ? ' · ' + word('incomplete') : ''),
                String(run.apiLevel), run.profile, String(run.seed), run.kit, run.startedAt, ...counts, report));
        });
    }

    function link(target, text, fragment = '') {
        const made = element('a', text);
        // Paths, not URLs: a directory may be called anything.
        made.href = target.startsWith('file:') ? target : target.split('/').map(encodeURIComponent).join('/')
            .replace(/^$/, '.');
        made.href = made.getAttribute('href') + fragment;
        return made;
    }

    function detail(list, term, text) {
        if (text) { list.append(element('dt', term), element('dd', text)); }
    }

    function details(requirement, i) {
        const cell = requirement.cells[i];
        const box = element('td', undefined, 'details');
        box.colSpan = data.runs.length + 1;
        box.append(element('h2', requirement.id + ' · ' + name(i) + ' · ' + word(cell.verdict)));
        if (cell.reason) { box.append(element('p', cell.reason)); }
        box.append(link(data.runs[i].place + '/report/coverage.html', word('coverage'), '#' + requirement.id));
        cell.checks.forEach(check => {
            box.append(element('h2', word(check.verdict) + ' · ' + check.name));
            const list = element('dl');
            detail(list, word('expected'), check.expected);
            detail(list, word('seen'), check.seen);
            detail(list, word('replay'), check.replay);
            box.append(list);
            if (check.timeline) { box.append(element('pre', check.timeline.join('\n'))); }
            if (check.journal) { box.append(link(data.runs[i].place + '/' + check.journal, word('journal'))); }
        });
        return box;
    }

    function cellOf(requirement, i, under) {
        const holder = element('td');
        const cell = requirement.cells[i];
        if (!cell) {
            holder.textContent = '–';
            return holder;
        }
        const button = element('button', word(cell.verdict), 'cell ' + cell.verdict);
        button.type = 'button';
        button.setAttribute('aria-expanded', 'false');
        if (cell.observed === 'differs') { button.append(element('span', ' ≠', 'differs')); }
        button.addEventListener('click', () => {
            const open = button.getAttribute('aria-expanded') === 'true';
            under().querySelectorAll('[aria-expanded]').forEach(it => it.setAttribute('aria-expanded', 'false'));
            const next = under().nextElementSibling;
            if (next && next.classList.contains('opened')) { next.remove(); }
            if (!open) {
                const opened = row('td', details(requirement, i));
                opened.className = 'opened';
                under().after(opened);
                button.setAttribute('aria-expanded', 'true');
            }
        });
        holder.append(button);
        return holder;
    }

    function fitting() {
        const asked = byId('text').value.trim().toLowerCase().split(/\s+/);
        const verdict = byId('verdict').value;
        return data.requirements.filter(it => {
            const text = [it.id, it.title.en, it.title.zh, it.section.en, it.section.zh, it.line, it.class]
                .join('\n').toLowerCase();
            const verdicts = it.cells.map(verdictOf);
            return asked.every(part => text.includes(part)) && (!verdict || verdicts.includes(verdict))
                && !(byId('differing').checked && new Set(verdicts).size === 1);
        });
    }

    function matrix() {
        const rows = fitting();
        byId('shown').textContent = word('shown', rows.length, data.requirements.length);
        const table = byId('matrix');
        table.replaceChildren(row('th', word('requirement'), ...data.runs.map((run, i) => name(i))));
        let section = '';
        rows.forEach(requirement => {
            const now = page.inLanguage(requirement.section);
            if (now !== section) {
                const heading = element('th', now);
                heading.colSpan = data.runs.length + 1;
                const holder = row('th', heading);
                holder.className = 'section';
                table.append(holder);
                section = now;
            }
            const what = element('td');
            what.append(element('code', requirement.id),
                element('span', ' ' + requirement.line + ' · ' + requirement.class, 'soft'),
                element('span', page.inLanguage(requirement.title), 'title'));
            const line = row('td', what);
            requirement.cells.forEach((cell, i) => line.append(cellOf(requirement, i, () => line)));
            table.append(line);
        });
    }

    function choices() {
        const select = byId('verdict');
        const chosen = select.value;
        select.replaceChildren(new Option(word('any'), ''), ...VERDICTS.map(it => new Option(word(it), it)));
        select.value = chosen;
    }

    byId('text').addEventListener('input', matrix);
    byId('verdict').addEventListener('change', matrix);
    byId('differing').addEventListener('change', matrix);
    page.start(() => {
        choices();
        runs();
        matrix();
    });
})();
