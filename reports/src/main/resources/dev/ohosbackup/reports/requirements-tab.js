'use strict';

// The tab and the box on the first page that sort checks by section, member and requirement.
(function (allure) {
    allure.api.addTranslation('en', {
        tab: {requirements: {name: 'Requirements'}},
        widget: {requirements: {name: 'Requirements by section', showAll: 'show all'}}
    });
    allure.api.addTranslation('zh', {
        tab: {requirements: {name: '要求'}},
        widget: {requirements: {name: '各章节的要求', showAll: '显示所有'}}
    });

    allure.api.addTab('behaviors', {
        title: 'tab.requirements.name',
        icon: 'fa fa-list',
        route: 'behaviors(/)(:testGroup)(/)(:testResult)(/)(:testResultTab)(/)',
        onEnter: function (group, result, tab) {
            return new allure.components.TreeLayout({
                testGroup: group,
                testResult: result,
                testResultTab: tab,
                tabName: 'tab.requirements.name',
                baseUrl: 'behaviors',
                url: 'data/behaviors.json',
                csvUrl: 'data/behaviors.csv'
            });
        }
    });

    allure.api.addWidget('widgets', 'behaviors', allure.components.WidgetStatusView.extend({
        rowTag: 'a',
        title: 'widget.requirements.name',
        baseUrl: 'behaviors',
        showLinks: true
    }));
}(window.allure));
