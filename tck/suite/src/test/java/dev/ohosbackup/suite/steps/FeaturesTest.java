package dev.ohosbackup.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.steps.Features.FeatureFile;
import dev.ohosbackup.suite.steps.Vocabulary.Wording;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTableRow;
import io.cucumber.messages.types.PickleTag;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every feature keeps the rules that {@code features/VOCABULARY.md} states. */
final class FeaturesTest {
    private static final List<FeatureFile> FEATURES = Features.all();
    private static final Vocabulary VOCABULARY = Vocabulary.read();
    private static final Map<String, String> IN_ENGLISH = Map.of(
            "应用",
            "bundle",
            "信息",
            "info",
            "优先级",
            "priority",
            "起点",
            "since",
            "最初",
            "the beginning",
            "备份",
            "the archive",
            "故障",
            "what",
            "阶段",
            "when");
    private static final Map<PickleStepType, String> KEYWORDS =
            Map.of(PickleStepType.CONTEXT, "Given", PickleStepType.ACTION, "When", PickleStepType.OUTCOME, "Then");

    @Test
    void thereAreScenariosInBothLanguages() {
        assertThat(scenarios(false)).hasSizeGreaterThanOrEqualTo(35);
        assertThat(scenarios(true)).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void everyScenarioHasExactlyOneTagAndItIsARequirement() {
        Catalogue catalogue = Catalogue.load();
        assertThat(complaints(scenario -> {
                    List<String> tags = tags(scenario);
                    return tags.size() == 1 && catalogue.find(tags.get(0)).isPresent()
                            ? Stream.empty()
                            : Stream.of("the one tag is to be a requirement of the catalogue, not " + tags);
                }))
                .isEmpty();
    }

    @Test
    void noTwoScenariosHaveTheSameName() {
        List<String> names = all().map(Pickle::getName).collect(Collectors.toCollection(ArrayList::new));
        new TreeSet<>(names).forEach(names::remove);
        assertThat(names).as("names that are used more than once").isEmpty();
    }

    @Test
    void everyStepIsKnownToExactlyOneShape() {
        assertThat(complaints(scenario -> scenario.getSteps().stream().flatMap(step -> {
                    List<Wording> matching = VOCABULARY.matching(step.getText());
                    return matching.size() == 1
                            ? Stream.empty()
                            : Stream.of(
                                    VOCABULARY.complaint(step.getText()).orElse(step.getText() + " fits " + matching));
                })))
                .isEmpty();
    }

    @Test
    void everyStepStandsUnderTheKeywordOfItsShape() {
        assertThat(complaints(scenario -> scenario.getSteps().stream()
                        .filter(step ->
                                !KEYWORDS.get(type(step)).equals(wording(step).keyword()))
                        .map(step -> step.getText() + " is for " + wording(step).keyword())))
                .isEmpty();
    }

    @Test
    void everyScenarioGoesFromGivenOverWhenToThen() {
        assertThat(complaints(scenario -> {
                    String order = scenario.getSteps().stream()
                            .map(step -> KEYWORDS.get(type(step)).substring(0, 1))
                            .collect(Collectors.joining());
                    return order.matches("G+(W+T+)+") ? Stream.empty() : Stream.of("the steps go " + order);
                }))
                .isEmpty();
    }

    @Test
    void everyWordInAStepMeansSomethingInItsWorld() {
        assertThat(complaints(scenario -> {
                    List<String> there = Names.bundlesOf(
                            String.valueOf(arguments(scenario.getSteps().get(0)).get(0)));
                    return scenario.getSteps().stream()
                            .flatMap(FeaturesTest::bundlesIn)
                            .filter(bundle -> !there.contains(bundle))
                            .map(bundle -> bundle + " is not in this scenario's world; there are " + there);
                }))
                .isEmpty();
    }

    @Test
    void noShapeIsUnused() {
        Set<Method> used = FEATURES.stream()
                .flatMap(file -> file.scenarios().stream())
                .flatMap(scenario -> scenario.getSteps().stream())
                .map(step -> wording(step).method())
                .collect(Collectors.toSet());
        assertThat(VOCABULARY.shapes().keySet().stream()
                        .filter(shape -> !used.contains(shape))
                        .map(Method::getName))
                .isEmpty();
    }

    @Test
    void nothingIsWrittenDownThatIsNotExecuted() {
        assertThat(FEATURES)
                .allSatisfy(file -> assertThat(file.scenarios())
                        .as(file.path())
                        .hasSizeGreaterThanOrEqualTo((int) file.written())
                        .isNotEmpty());
    }

    @Test
    void everyChineseFeatureSaysWhatItsEnglishTwinSays() {
        for (FeatureFile chinese : FEATURES) {
            if (chinese.isChinese()) {
                FeatureFile english = twin(chinese);
                assertThat(chinese.feature().getLanguage()).as(chinese.path()).isEqualTo("zh-CN");
                for (Pickle scenario : chinese.scenarios()) {
                    assertThat(english.scenarios().stream().map(FeaturesTest::meaning))
                            .as(chinese.path() + ": " + scenario.getName())
                            .contains(meaning(scenario));
                }
            }
        }
    }

    private static FeatureFile twin(FeatureFile chinese) {
        String path = chinese.path().replace(".zh-CN.feature", ".feature");
        return FEATURES.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(chinese.path() + " needs an English twin " + path));
    }

    /** The tag, and what each step does with which arguments and table. */
    private static List<Object> meaning(Pickle scenario) {
        List<Object> meaning = new ArrayList<>(tags(scenario));
        for (PickleStep step : scenario.getSteps()) {
            meaning.add(wording(step).method());
            meaning.addAll(arguments(step));
            meaning.addAll(cells(step));
        }
        return meaning;
    }

    private static List<String> cells(PickleStep step) {
        return rows(step)
                .flatMap(row -> row.getCells().stream())
                .map(cell -> IN_ENGLISH.getOrDefault(cell.getValue(), cell.getValue()))
                .toList();
    }

    private static Stream<PickleTableRow> rows(PickleStep step) {
        return step.getArgument().flatMap(argument -> argument.getDataTable()).stream()
                .flatMap(table -> table.getRows().stream());
    }

    /** Every table of the vocabulary has its bundles in the first column, and leaves it empty where it means none. */
    private static Stream<String> bundlesIn(PickleStep step) {
        return Stream.concat(
                arguments(step).stream().flatMap(FeaturesTest::bundles),
                rows(step)
                        .skip(1)
                        .map(row -> row.getCells().get(0).getValue())
                        .filter(name -> !name.isEmpty())
                        .map(Names::bundle));
    }

    private static Stream<String> bundles(Object argument) {
        if (argument instanceof ApiCall call && !call.arguments().isEmpty()) {
            return Stream.of(call.bundle());
        }
        if (argument instanceof List<?> list) {
            return list.stream().flatMap(FeaturesTest::bundles);
        }
        if (argument instanceof Happening happening) {
            return happening.bundle().stream();
        }
        return argument instanceof String text && text.startsWith("com.example.") ? Stream.of(text) : Stream.empty();
    }

    private static List<Object> arguments(PickleStep step) {
        return wording(step).expression().match(step.getText()).stream()
                .map(argument -> (Object) argument.getValue())
                .toList();
    }

    private static Wording wording(PickleStep step) {
        return VOCABULARY.matching(step.getText()).stream()
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(VOCABULARY.complaint(step.getText()).orElseThrow()));
    }

    private static PickleStepType type(PickleStep step) {
        return step.getType().orElseThrow();
    }

    private static List<String> tags(Pickle scenario) {
        return scenario.getTags().stream()
                .map(PickleTag::getName)
                .map(tag -> tag.substring(1))
                .toList();
    }

    private static List<Pickle> scenarios(boolean chinese) {
        return FEATURES.stream()
                .filter(file -> file.isChinese() == chinese)
                .flatMap(file -> file.scenarios().stream())
                .toList();
    }

    private static Stream<Pickle> all() {
        return FEATURES.stream().flatMap(file -> file.scenarios().stream());
    }

    /** What is wrong with any scenario, each with its place. */
    private static List<String> complaints(Function<Pickle, Stream<String>> about) {
        return all().flatMap(scenario -> about.apply(scenario)
                        .map(complaint -> scenario.getUri() + ", \"" + scenario.getName() + "\": " + complaint))
                .toList();
    }
}
