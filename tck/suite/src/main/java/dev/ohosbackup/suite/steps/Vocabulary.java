package dev.ohosbackup.suite.steps;

import io.cucumber.cucumberexpressions.CaptureGroupTransformer;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.platform.commons.support.ReflectionSupport;

/** All step shapes, read from the step classes: what can be said in a scenario. */
final class Vocabulary {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
    private static final Pattern FILLED_IN = Pattern.compile("\"[^\"]*\"|'[^']*'|\\b-?\\d+\\b");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /**
     * One way to say something.
     *
     * @param keyword {@code Given}, {@code When} or {@code Then}
     * @param text    the expression, with its parameters in braces
     * @param method  what it does
     */
    record Wording(String keyword, String text, Method method, Expression expression) {

        boolean isChinese() {
            return HAN.matcher(text).find();
        }

        /** Its parameters, in order. */
        List<String> parameters() {
            return PARAMETER.matcher(text).results().map(found -> found.group()).toList();
        }
    }

    private final List<Wording> wordings = new ArrayList<>();

    private Vocabulary() {
        ExpressionFactory expressions = new ExpressionFactory(parameterTypes());
        for (Method method : methods()) {
            add("Given", method, Given.class, Given::value, expressions);
            add("When", method, When.class, When::value, expressions);
            add("Then", method, Then.class, Then::value, expressions);
        }
    }

    static Vocabulary read() {
        return new Vocabulary();
    }

    /** Every wording, in English and in Chinese, ordered by keyword, then as its method is called. */
    List<Wording> wordings() {
        return List.copyOf(wordings);
    }

    /** The wordings of each shape, by its method. */
    Map<Method, List<Wording>> shapes() {
        Map<Method, List<Wording>> shapes = new LinkedHashMap<>();
        wordings.forEach(wording -> shapes.computeIfAbsent(wording.method(), key -> new ArrayList<>())
                .add(wording));
        return shapes;
    }

    /** The wordings that a step fits. */
    List<Wording> matching(String step) {
        return wordings.stream()
                .filter(wording -> wording.expression().match(step) != null)
                .toList();
    }

    /** What is wrong with a step's wording, with the shapes that come nearest to it. */
    Optional<String> complaint(String step) {
        return matching(step).isEmpty()
                ? Optional.of("no step is worded \"" + step + "\"; the nearest shapes are " + nearest(step)
                        + "; features/VOCABULARY.md lists them all")
                : Optional.empty();
    }

    private List<String> nearest(String step) {
        String blank = FILLED_IN.matcher(step).replaceAll("{}");
        Map<String, String> blanks = new LinkedHashMap<>();
        wordings.forEach(
                wording -> blanks.putIfAbsent(PARAMETER.matcher(wording.text()).replaceAll("{}"), wording.text()));
        return Nearest.to(blank, blanks.keySet()).stream().map(blanks::get).toList();
    }

    private <A extends Annotation> void add(
            String keyword, Method method, Class<A> type, Function<A, String> text, ExpressionFactory expressions) {
        for (A annotation : method.getAnnotationsByType(type)) {
            String worded = text.apply(annotation);
            wordings.add(new Wording(keyword, worded, method, expressions.createExpression(worded)));
        }
    }

    /** In an order of their own, since Java promises none. */
    private static List<Method> methods() {
        return ReflectionSupport.findAllClassesInPackage(
                        Vocabulary.class.getPackageName(), type -> true, name -> !name.contains("$"))
                .stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .sorted(Comparator.comparing(
                                (Method method) -> method.getDeclaringClass().getSimpleName())
                        .thenComparing(Method::getName))
                .toList();
    }

    private static ParameterTypeRegistry parameterTypes() {
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
        Parameters parameters = new Parameters();
        for (Method method : Parameters.class.getMethods()) {
            Optional.ofNullable(method.getAnnotation(io.cucumber.java.ParameterType.class))
                    .ifPresent(annotated ->
                            registry.defineParameterType(new io.cucumber.cucumberexpressions.ParameterType<Object>(
                                    method.getName(),
                                    List.of(annotated.value()),
                                    method.getGenericReturnType(),
                                    transformer(method, parameters),
                                    true,
                                    false)));
        }
        return registry;
    }

    private static CaptureGroupTransformer<Object> transformer(Method method, Parameters parameters) {
        return groups -> {
            try {
                return method.invoke(parameters, groups[0]);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
    }
}
