'use strict';

// How the page looks: makes its parts from the run's data, in one language. Texts are set as texts, never as markup.
function coverageView(data, words, language) {
    const outcomes = new Map(data.outcomes.map(outcome => [outcome.name, outcome]));
    const classes = ['REQUIRED', 'AMBIGUOUS', 'OBSERVED'];

    function word(key, ...values) {
        return words[key][language].replace(/\{(\d)}/g, (slot, i) => values[i]);
    }

    function several(key, count) {
        return count === 1 ? word(key + '-one') : word(key, count);
    }

    // What has no shape of its own is shown by its picture, so that it is seen.
    function visible(text) {
        return text.replace(/[\u0000-\u0008\u000b-\u001f]/g, it => String.fromCharCode(0x2400 + it.charCodeAt(0)));
    }

    function el(name, attributes, ...content) {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) {
            element.setAttribute(key, value);
        }
        element.append(...content.flat(Infinity).map(it => typeof it === 'string' ? visible(it) : it));
        return element;
    }

    // On a narrow screen tables are laid out as cards, which takes a table's meaning away unless it is said again.
    function table(attributes, caption, columns, heads, rows) {
        const head = el('tr', {role: 'row'}, heads.map(it => el('th', {scope: 'col', role: 'columnheader'}, it)));
        return el('table', {role: 'table', ...attributes},
            el('caption', {class: 'unseen'}, caption),
            el('colgroup', {}, columns.map(it => el('col', {class: it}))),
            el('thead', {role: 'rowgroup'}, head),
            el('tbody', {role: 'rowgroup'}, rows));
    }

    function row(attributes, ...cells) {
        return el('tr', {role: 'row', ...attributes}, cells);
    }

    function cell(attributes, ...content) {
        return el('td', {role: 'cell', ...attributes}, content);
    }

    function badge(name) {
        const outcome = outcomes.get(name);
        return el('span', {class: 'badge ' + name, title: outcome.words[language]}, outcome.label[language]);
    }

    function tally(requirements) {
        const counts = new Map();
        requirements.forEach(it => counts.set(it.outcome, (counts.get(it.outcome) || 0) + 1));
        return data.outcomes.map(it => it.name).filter(name => counts.has(name)).map(name => [name, counts.get(name)]);
    }

    function bar(requirements) {
        const parts = tally(requirements).map(([name, count]) => {
            const part = el('span', {class: 'part ' + name});
            part.style.flexGrow = count;
            return part;
        });
        return el('span', {class: 'bar', 'aria-hidden': 'true'}, parts);
    }

    function counts(requirements, checks) {
        const parts = tally(requirements).map(([name, count]) =>
            el('span', {class: 'count'}, el('span', {class: 'dot ' + name, 'aria-hidden': 'true'}),
                count + ' ' + outcomes.get(name).label[language]));
        return el('p', {class: 'counts'}, el('span', {class: 'count all'}, several('requirements', requirements.length)),
            parts, el('span', {class: 'count all'}, several('checks', checks)));
    }

    function levels(requirement) {
        const until = requirement.until;
        return 'API ' + requirement.since + (until === undefined ? '+' : until === requirement.since ? '' : '–' + until);
    }

    function totals() {
        const rows = tally(data.requirements).map(([name]) => {
            const these = data.requirements.filter(it => it.outcome === name);
            return numbers(el('th', {scope: 'row', role: 'rowheader'}, badge(name), ' ',
                el('span', {class: 'said'}, outcomes.get(name).words[language])), these);
        });
        rows.push(numbers(el('th', {scope: 'row', role: 'rowheader'}, word('all')), data.requirements));
        return table({class: 'totals'}, word('totals'), ['verdict', ...classes, 'all'],
            [word('verdict'), ...classes.map(it => word('class-' + it)), word('all')], rows);
    }

    function numbers(head, these) {
        const each = classes.map(name => these.filter(it => it.class === name).length);
        return row({}, head, [...each, these.length].map(it => cell({class: it ? 'number' : 'number zero'}, String(it))));
    }

    // What is broken, the way to it, and how much of it there is; a long list opens when it is asked for.
    function broken(these) {
        const fold = el('details', {class: 'broken'}, el('summary', {}, word('broken', these.length)),
            el('ul', {}, these.map(it => el('li', {}, badge(it.outcome), ' ', el('a', {href: '#' + it.id}, it.id), ' ',
                el('span', {class: 'title'}, it.title[language])))));
        fold.open = these.length <= 12;
        return these.length ? [fold] : [];
    }

    // Every line of a document is accounted for.
    function lines(shown) {
        const silent = shown.silent.reduce((sum, it) => sum + it.lines, 0);
        return el('div', {class: 'lines'},
            el('p', {}, word('lines', shown.lines, shown.spoken, shown.lines - shown.spoken - silent, silent)),
            el('details', {}, el('summary', {}, word('silent', silent)),
                el('ul', {}, shown.silent.map(it => el('li', {}, it.lines + ' × ', it.why[language])))));
    }

    function facts() {
        const run = data.run;
        const seconds = (run.durationMs / 1000).toFixed(1);
        const pairs = [
            ['implementation', run.implementation.name + ' ' + run.implementation.version],
            ['vendor', run.implementation.vendor],
            ['api-level', String(run.apiLevel)],
            ['own-level', String(run.implementation.apiLevel)],
            ['profile', word('profile-' + run.profile)],
            ['checks-run', word('executed', run.checks.executed, run.checks.planned, seconds)],
            ['started', run.startedAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')],
            ['seed', String(run.seed)],
            ['kit', run.kit.version],
            ['capabilities', (run.implementation.capabilities || []).join(', ') || '–']];
        return el('dl', {class: 'facts'}, pairs.map(([key, value]) =>
            el('div', {class: key}, el('dt', {}, word(key)), el('dd', {}, value))));
    }

    function pointer(requirement, line) {
        const more = requirement.places.filter(it => it !== line);
        return cell({class: 'places'}, el('span', {class: 'place'}, line), more.map(it => el('span', {class: 'place also'}, it)));
    }

    // A requirement at its home, with a button that opens its checks.
    function home(requirement, said, section) {
        const label = several('checks', (requirement.checks || []).length);
        const button = el('button', {type: 'button', class: 'open', 'aria-expanded': 'false',
            'aria-label': word('details-of', label, requirement.id)}, label);
        return row({id: requirement.id, class: 'requirement ' + requirement.outcome, tabindex: '-1'},
            cell({class: 'verdict'}, badge(requirement.outcome)),
            el('th', {scope: 'row', role: 'rowheader', class: 'what'},
                el('span', {class: 'title'}, requirement.title[language]),
                el('a', {class: 'id', href: '#' + requirement.id}, requirement.id),
                requirement.reason ? el('span', {class: 'reason'}, requirement.reason[language]) : ''),
            cell({class: 'class'}, el('span', {class: 'tag ' + requirement.class}, word('class-' + requirement.class))),
            cell({class: 'levels'}, levels(requirement)),
            pointer(requirement, section + ':' + said.line),
            cell({class: 'checks'}, requirement.checks ? button : word('no-checks')));
    }

    // The same where it is said as well: no checks, but the way to them.
    function visitor(requirement, said, section) {
        return row({class: 'requirement also ' + requirement.outcome},
            cell({class: 'verdict'}, badge(requirement.outcome)),
            el('th', {scope: 'row', role: 'rowheader', class: 'what'},
                el('span', {class: 'title'}, requirement.title[language]),
                el('span', {class: 'id'}, requirement.id)),
            cell({class: 'class'}, el('span', {class: 'tag ' + requirement.class}, word('class-' + requirement.class))),
            cell({class: 'levels'}, levels(requirement)),
            cell({class: 'places'}, el('span', {class: 'place'}, section + ':' + said.line)),
            cell({class: 'checks'}, el('a', {href: '#' + requirement.id}, word('at-home', requirement.places[0]))));
    }

    function field(key, text) {
        return el('div', {class: key}, el('dt', {}, word(key)), el('dd', {}, text));
    }

    function checkRow(requirement, check) {
        const expected = requirement.class === 'OBSERVED' ? 'in-openharmony' : 'expected';
        const fields = [[expected, check.expected], ['seen', check.seen], ['reading', check.reading],
            ['message', check.message], ['replay', check.replay]].filter(([, text]) => text);
        return row({class: 'check'},
            cell({class: 'verdict'}, badge(check.outcome)),
            cell({class: 'kind'}, word('kind-' + check.kind)),
            el('th', {scope: 'row', role: 'rowheader', class: 'name'}, el('span', {}, check.name),
                fields.length ? el('dl', {}, fields.map(([key, text]) => field(key, text))) : ''));
    }

    function details(requirement) {
        const checks = requirement.checks;
        const content = [table({class: 'each'}, word('details-of', several('checks', checks.length), requirement.id),
            ['verdict', 'kind', 'name'], [word('verdict'), word('kind'), word('check')],
            checks.map(it => checkRow(requirement, it)))];
        const replay = requirement.replay || (data.run.replay && data.run.replay + requirement.id);
        if (replay) {
            content.push(el('p', {class: 'replay'}, el('b', {}, word('replay')), ' ', el('code', {}, replay)));
        }
        if (requirement.allure) {
            content.push(el('p', {class: 'allure'}, el('a', {href: 'index.html' + requirement.allure}, word('allure'))));
        }
        return row({class: 'details'}, cell({colspan: '6'}, content));
    }

    return {word, el, table, bar, counts, totals, broken, lines, facts, home, visitor, details, tally, outcomes, classes};
}
