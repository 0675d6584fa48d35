// What every page of ours does: reads its data, chooses the language, fills its words in.
const page = (function () {
    const byId = id => document.getElementById(id);
    const data = JSON.parse(byId('data').textContent);
    const words = JSON.parse(byId('words').textContent);
    let language = (navigator.languages || []).map(it => it.slice(0, 2).toLowerCase())
        .find(it => it === 'en' || it === 'zh') || 'en';

    const word = (key, ...values) =>
        values.reduce((text, value, i) => text.replaceAll('{' + i + '}', value), words[key][language]);

    function element(name, text, classes) {
        const made = document.createElement(name);
        if (text !== undefined) { made.textContent = text; }
        if (classes) { made.className = classes; }
        return made;
    }

    /** Draws now, and again in the other language when it is chosen. */
    function start(draw) {
        function again() {
            document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
            document.querySelectorAll('[data-language]').forEach(it =>
                it.setAttribute('aria-pressed', String(it.dataset.language === language)));
            document.querySelectorAll('[data-word]').forEach(it => { it.textContent = word(it.dataset.word); });
            document.querySelectorAll('[data-word-label]').forEach(it =>
                it.setAttribute('aria-label', word(it.dataset.wordLabel)));
            draw();
        }
        document.querySelectorAll('[data-language]').forEach(it => it.addEventListener('click', () => {
            language = it.dataset.language;
            again();
        }));
        again();
    }

    return {byId, data, word, element, start, inLanguage: text => text[language]};
})();
