
// What the page does: chooses the language, draws, filters, opens, and follows addresses such as coverage.html#an.id.
(function () {
    const data = JSON.parse(document.getElementById('data').textContent);
    const words = JSON.parse(document.getElementById('words').textContent);
    const byId = id => document.getElementById(id);
    const filter = {text: '', class: '', level: '', outcomes: new Set()};
    // What is broken lies open from the beginning.
    const opened = new Set(data.requirements.filter(isBroken).map(it => it.id));
    let view;
    let sections;

    // A file that was opened from disk may be refused a memory; then the browser's language is asked each time.
    const memory = {
        get() { try { return localStorage.getItem('ohos-backup-coverage-language'); } catch (refused) { return null; } },
        set(it) { try { localStorage.setItem('ohos-backup-coverage-language', it); } catch (refused) { /* as said */ } }
    };

    function preferred() {
        const known = it => it === 'en' || it === 'zh';
        const asked = new URLSearchParams(location.search).get('lang');
        const wanted = [asked, memory.get(), ...navigator.languages.map(it => it.slice(0, 2).toLowerCase())];
        return wanted.find(known) || data.run.language;
    }

    function haystack(requirement) {
        const checks = (requirement.checks || []).flatMap(it =>
            [it.name, it.expected, it.seen, it.reading, it.message]);
        const reason = requirement.reason ? [requirement.reason.en, requirement.reason.zh] : [];
        return [requirement.id, requirement.title.en, requirement.title.zh, ...requirement.places,
            ...(requirement.members || []), ...checks, ...reason].filter(Boolean).join('\n').toLowerCase();
    }

    function isBroken(requirement) {
        return requirement.outcome === 'FAIL' || requirement.outcome === 'ERROR';
    }

    const haystacks = data.requirements.map(haystack);

    function fits(requirement, i) {
        const [how, level] = filter.level.split('-').map((it, n) => n ? Number(it) : it);
        const inLevel = !how || (how === 'new' ? requirement.since === level
            : requirement.since <= level && level <= (requirement.until || Infinity));
        return inLevel && (!filter.class || requirement.class === filter.class)
            && (!filter.outcomes.size || filter.outcomes.has(requirement.outcome))
            && filter.text.split(/\s+/).every(it => haystacks[i].includes(it));
    }

    function draw(language) {
        view = coverageView(data, words, language);
        sections = [];
        document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
        document.querySelectorAll('[data-language]').forEach(it =>
            it.setAttribute('aria-pressed', String(it.dataset.language === language)));
        document.querySelectorAll('[data-word]').forEach(it => { it.textContent = view.word(it.dataset.word); });
        document.querySelectorAll('[data-word-label]').forEach(it =>
            it.setAttribute('aria-label', view.word(it.dataset.wordLabel)));
        document.querySelectorAll('[data-word-placeholder]').forEach(it => {
            it.placeholder = view.word(it.dataset.wordPlaceholder);
        });
        drawSummary();
        drawFilter();
        byId('contents-list').replaceChildren(...data.documents.map(contentsOf));
        byId('documents').replaceChildren(...data.documents.map(documentOf));
        [...opened].forEach(open);
        apply();
    }

    function drawSummary() {
        const run = data.run;
        const it = run.implementation;
        const key = run.incomplete ? 'incomplete' : run.exitCode === 0 ? 'conforms' : run.exitCode === 1 ? 'does-not-conform' : 'kit-failed';
        byId('subject').textContent = view.word('subject', it.name, it.version, it.vendor, run.apiLevel);
        byId('headline').textContent = view.word(key, it.name, run.apiLevel);
        byId('headline').className = 'headline ' + key;
        byId('partial').hidden = data.requirements.length >= run.requirements;
        byId('partial').textContent = view.word('partial', data.requirements.length, run.requirements);
        byId('broken').replaceChildren(...view.broken(data.requirements.filter(isBroken)));
        byId('totals').replaceChildren(view.bar(data.requirements), view.totals());
        byId('facts').replaceChildren(view.facts());
    }

    function options(select, chosen, groups) {
        select.replaceChildren(new Option(view.word('any'), ''), ...groups);
        select.value = chosen;
    }

    function drawFilter() {
        options(byId('class'), filter.class, view.classes.map(it => new Option(view.word('class-' + it), it)));
        const levels = [...new Set(data.requirements.map(it => it.since))].sort((a, b) => a - b);
        options(byId('level'), filter.level, ['holds-at', 'new-in'].map(how => view.el('optgroup',
            {label: view.word(how)}, levels.map(it =>
                new Option(view.word(how + '-level', it), how.split('-')[0] + '-' + it)))));
        byId('outcomes').replaceChildren(...view.tally(data.requirements).map(([name, count]) => {
            const outcome = view.outcomes.get(name);
            const button = view.el('button', {type: 'button', class: 'chip ' + name, 'aria-pressed': 'false',
                'data-outcome': name, title: outcome.words[document.documentElement.lang.slice(0, 2)]},
                view.el('span', {class: 'dot ' + name, 'aria-hidden': 'true'}),
                outcome.label[document.documentElement.lang.slice(0, 2)], view.el('b', {}, String(count)));
            return button;
        }));
    }

    function requirementsOf(list) {
        return [...new Set(list.flatMap(section => section.said.map(said => data.requirements[said.requirement])))];
    }

    function checksOf(requirements) {
        return requirements.reduce((sum, it) => sum + (it.checks || []).length, 0);
    }

    // A chapter with the members that follow it.
    function chapters(shown) {
        const list = [];
        shown.sections.forEach(section => {
            if (section.member && list.length) {
                list[list.length - 1].push(section);
            } else {
                list.push([section]);
            }
        });
        return list;
    }

    function anchor(shown, section) {
        return section.line ? shown.id + ':' + section.line : shown.id + ':above';
    }

    // Overloads have one name, so that their parameters tell them apart.
    function nameOf(section, others) {
        if (!section.name) {
            return view.word('above');
        }
        if (others.filter(it => it.name === section.name).length < 2 || !section.signature) {
            return section.name;
        }
        const parameters = [...section.signature.matchAll(/(\w+\??)\s*:/g)].map(it => it[1]);
        return section.name + '(' + (parameters.length > 1 ? '…, ' : '') + parameters.slice(-1).join('') + ')';
    }

    function contentsOf(shown) {
        const entry = (list, name, to) => {
            const requirements = requirementsOf(list);
            const broken = requirements.filter(isBroken).length;
            return view.el('a', {href: '#' + to}, view.el('span', {class: 'name'}, name.replace('(', '\u200b('),
                broken ? view.el('span', {class: 'bad'}, view.word('bad', broken)) : ''),
                view.bar(requirements), view.el('span', {class: 'many'}, String(requirements.length)));
        };
        const list = chapters(shown).map(([chapter, ...members]) => view.el('li', {},
            entry([chapter, ...members], nameOf(chapter, shown.sections), anchor(shown, chapter)),
            members.length ? view.el('ul', {}, members.map(it =>
                view.el('li', {}, entry([it], nameOf(it, members), anchor(shown, it))))) : ''));
        return view.el('div', {class: 'document'}, entry(shown.sections, shown.id, shown.id), view.el('ul', {}, list));
    }

    function documentOf(shown) {
        const all = requirementsOf(shown.sections);
        return view.el('section', {class: 'document', id: shown.id, 'aria-labelledby': shown.id + '-heading'},
            view.el('h2', {id: shown.id + '-heading'}, shown.id, ' ', view.el('span', {class: 'file'}, shown.file)),
            view.counts(all, checksOf(all)), view.bar(all), view.lines(shown),
            chapters(shown).map(list => {
                const [first, ...members] = list.map(it => it === list[0]
                    ? sectionOf(shown, it, list, shown.sections) : sectionOf(shown, it, [it], list));
                first.element.append(...members.map(it => it.element));
                first.members = members;
                return first.element;
            }));
    }

    function sectionOf(shown, section, counted, others) {
        const name = nameOf(section, others);
        const id = anchor(shown, section);
        const requirements = requirementsOf(counted);
        const rows = section.said.map(said => {
            const requirement = data.requirements[said.requirement];
            const element = (said.home ? view.home : view.visitor)(requirement, said, shown.id);
            return {i: said.requirement, element};
        });
        const table = rows.length ? view.table({class: 'requirements'}, name,
            ['verdict', 'what', 'class', 'levels', 'places', 'checks'],
            ['verdict', 'requirement', 'class', 'levels', 'said-at', 'check'].map(it => view.word(it)),
            rows.map(it => it.element)) : '';
        const element = view.el('section', {class: section.member ? 'member' : 'chapter', 'aria-labelledby': id},
            view.el(section.member ? 'h4' : 'h3', {id, tabindex: '-1'}, name, ' ',
                section.line ? view.el('a', {class: 'place', href: '#' + id,
                    'aria-label': view.word('link', id)}, id) : '',
                section.since ? view.el('span', {class: 'since'}, 'API ' + section.since + '+') : ''),
            section.signature ? view.el('p', {class: 'signature'}, view.el('code', {}, section.signature)) : '',
            requirements.length ? view.counts(requirements, checksOf(requirements))
                : view.el('p', {class: 'none'}, view.word('none-said')),
            table);
        const drawn = {element, rows, table, members: []};
        sections.push(drawn);
        return drawn;
    }

    function setOpen(row, isOpen) {
        const button = row.querySelector('button.open');
        if (!button || (button.getAttribute('aria-expanded') === 'true') === isOpen) {
            return;
        }
        button.setAttribute('aria-expanded', String(isOpen));
        if (isOpen) {
            opened.add(row.id);
            row.after(view.details(data.requirements.find(it => it.id === row.id)));
        } else {
            opened.delete(row.id);
            row.nextElementSibling.remove();
        }
    }

    function open(id) {
        const row = byId(id);
        if (row) {
            setOpen(row, true);
        }
    }

    function apply() {
        const fit = data.requirements.map(fits);
        const isFiltered = Boolean(filter.text || filter.class || filter.level || filter.outcomes.size);
        sections.forEach(section => {
            let shown = 0;
            section.rows.forEach(({i, element}) => {
                element.hidden = !fit[i];
                shown += fit[i] ? 1 : 0;
                const details = element.nextElementSibling;
                if (details && details.classList.contains('details')) {
                    details.hidden = !fit[i];
                }
            });
            section.shown = shown;
            if (section.table) {
                section.table.hidden = !shown;
            }
        });
        sections.forEach(section => {
            const inside = [section, ...section.members].some(it => it.shown);
            section.element.hidden = isFiltered && !inside;
        });
        const count = fit.filter(Boolean).length;
        byId('shown').textContent = count === 0 ? view.word('shown-none')
            : view.word(isFiltered ? 'shown' : 'shown-all', ...(isFiltered ? [count, fit.length] : [fit.length]));
        byId('reset').disabled = !isFiltered;
        byId('outcomes').querySelectorAll('button').forEach(it =>
            it.setAttribute('aria-pressed', String(filter.outcomes.has(it.dataset.outcome))));
    }

    function clear() {
        Object.assign(filter, {text: '', class: '', level: ''});
        filter.outcomes.clear();
        ['text', 'class', 'level'].forEach(it => { byId(it).value = ''; });
        apply();
    }

    // An address leads to a requirement or a heading, also to one that the filter has put away, or shows all
    // requirements whose ids begin with it.
    function follow() {
        let id = location.hash.slice(1);
        try {
            id = decodeURIComponent(id);
        } catch (malformed) {
            return;
        }
        const goal = id && byId(id);
        document.querySelectorAll('.goal').forEach(it => it.classList.remove('goal'));
        if (!goal && data.requirements.some(it => it.id.startsWith(id + '.'))) {
            clear();
            byId('text').value = filter.text = id + '.';
            apply();
        }
        if (!goal || !byId('documents').contains(goal)) {
            return;
        }
        if (goal.closest('[hidden]')) {
            clear();
        }
        if (goal.matches('tr.requirement')) {
            setOpen(goal, true);
            goal.classList.add('goal');
        }
        goal.scrollIntoView({block: 'start'});
        goal.focus({preventScroll: true});
    }

    function listen() {
        document.querySelectorAll('[data-language]').forEach(it => it.addEventListener('click', () => {
            memory.set(it.dataset.language);
            draw(it.dataset.language);
        }));
        byId('text').addEventListener('input', () => { filter.text = byId('text').value.trim().toLowerCase(); apply(); });
        ['class', 'level'].forEach(key => byId(key).addEventListener('change', () => {
            filter[key] = byId(key).value;
            apply();
        }));
        byId('outcomes').addEventListener('click', event => {
            const button = event.target.closest('button');
            if (button) {
                const name = button.dataset.outcome;
                filter.outcomes[filter.outcomes.has(name) ? 'delete' : 'add'](name);
                apply();
            }
        });
        byId('reset').addEventListener('click', clear);
        const all = isOpen => byId('documents').querySelectorAll('tr.requirement[id]').forEach(row => {
            if (!isOpen || !row.closest('[hidden]')) {
                setOpen(row, isOpen);
            }
        });
        byId('expand').addEventListener('click', () => all(true));
        byId('collapse').addEventListener('click', () => all(false));
        byId('documents').addEventListener('click', event => {
            const button = event.target.closest('button.open');
            if (button) {
                setOpen(button.closest('tr'), button.getAttribute('aria-expanded') !== 'true');
            }
        });
        // The same address once more leads there once more, although nothing in it has changed.
        document.addEventListener('click', event => {
            const link = event.target.closest('a[href^="#"]');
            if (link && link.getAttribute('href') === location.hash) {
                follow();
            }
        });
        window.addEventListener('hashchange', follow);
    }

    byId('contents-fold').open = matchMedia('(min-width: 1100px)').matches;
    draw(preferred());
    listen();
    follow();
}());
