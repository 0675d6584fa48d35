package dev.ohosbackup.suite.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.api.Spec;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** The Java API says of each member what the tables of the documents say, and the tables know each member of it. */
class SpecAnnotationsTest {
    /** {@code File} stands in api20 twice, once for each level; the Java record is one, and points at the first. */
    private static final Set<String> SECOND_HEADINGS = Set.of("api20:112");

    private static final List<Class<?>> INTERFACES = List.of(
            Backup.class,
            SessionBackup.class,
            SessionRestore.class,
            IncrementalBackupSession.class,
            GeneralCallbacks.class);

    private final List<AnnotatedElement> annotated = annotated();
    private final List<Headings.Heading> headings = Headings.load().all();

    @Test
    void everyHeadingHasItsJavaElement() {
        assertThat(headings)
                .filteredOn(heading -> !SECOND_HEADINGS.contains(heading.document() + ":" + heading.line()))
                .hasSizeGreaterThan(70)
                .allSatisfy(heading -> assertThat(annotated)
                        .filteredOn(element -> lineOf(element, heading.document()) == heading.line())
                        .as(heading.toString())
                        .singleElement()
                        .satisfies(element -> assertSays(element, heading)));
    }

    @Test
    void everyJavaElementHasItsHeadings() {
        Set<String> lines = headings.stream()
                .map(heading -> heading.document() + ":" + heading.line())
                .collect(Collectors.toSet());
        assertThat(annotated).allSatisfy(element -> {
            Spec spec = element.getAnnotation(Spec.class);
            List<String> claimed = new ArrayList<>(List.of("api20:" + spec.api20()));
            if (spec.api10() != 0) {
                claimed.add("api10:" + spec.api10());
            }
            // The namespace itself is the document's title.
            if (element != Backup.class) {
                assertThat(lines).as(element.toString()).containsAll(claimed);
            }
        });
    }

    @Test
    void everyMemberThatAnImplementerWritesSaysWhereItStands() {
        for (Class<?> type : INTERFACES) {
            assertThat(type.getDeclaredMethods())
                    .filteredOn(method -> Modifier.isAbstract(method.getModifiers()))
                    .isNotEmpty()
                    .allSatisfy(method -> assertThat(method.isAnnotationPresent(Spec.class))
                            .as(method.toString())
                            .isTrue());
        }
    }

    @Test
    void everyCodeOfEveryTableHasItsConstant() {
        assertThat(headings)
                .flatExtracting(Headings.Heading::codes)
                .allSatisfy(code -> assertThat(ErrorCode.of(code)).isPresent());
    }

    private static void assertSays(AnnotatedElement element, Headings.Heading heading) {
        Spec spec = element.getAnnotation(Spec.class);
        assertThat(spec.since()).isEqualTo(heading.since());
        assertThat(nameOf(element)).isEqualTo(heading.qualifiedName());
        if (heading.document().equals("api20")) {
            assertThat(Arrays.stream(spec.codes()).boxed().toList()).containsExactlyElementsOf(heading.codes());
            if (element instanceof Method method && !heading.owner().equals("GeneralCallbacks")) {
                assertThat(method.getParameterCount()).isEqualTo(heading.parameters());
            }
        }
    }

    /** As the documents call it: a constructor is a {@code new…} of the namespace. */
    private static String nameOf(AnnotatedElement element) {
        if (element instanceof Class<?> type) {
            return type.getSimpleName();
        }
        Method method = (Method) element;
        if (method.getDeclaringClass() != Backup.class) {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
        return method.getName().startsWith("new")
                ? method.getName().substring("new".length()) + ".constructor"
                : "backup." + method.getName();
    }

    private static int lineOf(AnnotatedElement element, String document) {
        Spec spec = element.getAnnotation(Spec.class);
        return document.equals("api10") ? spec.api10() : spec.api20();
    }

    private static List<AnnotatedElement> annotated() {
        List<AnnotatedElement> elements = new ArrayList<>();
        for (Class<?> type :
                ReflectionSupport.findAllClassesInPackage("dev.ohosbackup.api", found -> true, name -> true)) {
            if (type.isAnnotationPresent(Spec.class)) {
                elements.add(type);
            }
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Spec.class) && !method.isBridge())
                    .forEach(elements::add);
        }
        return elements;
    }
}
