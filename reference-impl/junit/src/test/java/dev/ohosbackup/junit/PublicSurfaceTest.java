package dev.ohosbackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users compile against is written down in {@code public-surface.txt}, so that every change of it is a decision.
 *
 * <p>It is what is public in the packages that users are told of, and what these lead to. After a change that is meant:
 * {@code mvn test -Dtest=PublicSurfaceTest -Dsurface.pin}, and the difference goes into the commit.
 */
class PublicSurfaceTest {
    private static final Path PINNED = Path.of("src/test/resources/public-surface.txt");
    private static final String OURS = "dev.ohosbackup.";

    private static final List<String> PACKAGES = List.of(
            "dev.ohosbackup.api",
            "dev.ohosbackup.plug",
            "dev.ohosbackup.plug.fault",
            "dev.ohosbackup.plug.raw",
            "dev.ohosbackup.simulator",
            "dev.ohosbackup.simulator.testdouble",
            "dev.ohosbackup.simulator.world",
            "dev.ohosbackup.simulator.explore",
            "dev.ohosbackup.junit");

    @Test
    void everyChangeIsADecision() throws IOException {
        List<String> seen = surface();
        if (System.getProperty("surface.pin") != null) {
            Files.write(PINNED, seen);
        }
        List<String> pinned = Files.readAllLines(PINNED);
        List<String> difference =
                UnifiedDiffUtils.generateUnifiedDiff("pinned", "now", pinned, DiffUtils.diff(pinned, seen), 0);
        assertThat(String.join("\n", difference))
                .as("the public surface has changed; if that is meant, run this test with -Dsurface.pin")
                .isEmpty();
    }

    @Test
    void whatIsNotPublicIsNotInIt() throws IOException {
        assertThat(Files.readAllLines(PINNED))
                .anyMatch(line -> line.contains("class dev.ohosbackup.simulator.testdouble.TestDevice"))
                .noneMatch(line -> line.contains("OpenDevice") || line.contains("dev.ohosbackup.suite"));
    }

    private static List<String> surface() {
        Deque<Class<?>> left = new ArrayDeque<>();
        new ClassFileImporter()
                .importPackages(PACKAGES).stream()
                        .filter(PublicSurfaceTest::isTold)
                        .map(JavaClass::reflect)
                        .forEach(left::add);
        Map<String, List<String>> told = new TreeMap<>();
        while (!left.isEmpty()) {
            Class<?> type = left.remove();
            if (isPublic(type) && !told.containsKey(type.getName())) {
                told.put(type.getName(), describe(type, left));
            }
        }
        List<String> lines = new ArrayList<>();
        told.values().forEach(lines::addAll);
        return lines;
    }

    private static boolean isTold(JavaClass type) {
        boolean test = type.getSource()
                .map(source -> source.getUri().toString().contains("test-classes"))
                .orElse(false);
        return !test && PACKAGES.contains(type.getPackageName());
    }

    private static boolean isPublic(Class<?> type) {
        return type.getName().startsWith(OURS)
                && Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private static List<String> describe(Class<?> type, Deque<Class<?>> left) {
        TreeSet<String> members = new TreeSet<>();
        Stream.<Stream<? extends Member>>of(
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredMethods()))
                .flatMap(all -> all)
                .filter(PublicSurfaceTest::isForUsers)
                .sorted(Comparator.comparing(Member::getName))
                .forEach(member -> {
                    members.add("  " + member(member));
                    types(member).forEach(each -> follow(each, left));
                });
        left.addAll(Arrays.asList(type.getDeclaredClasses()));
        List<String> lines = new ArrayList<>();
        lines.add(header(type));
        lines.addAll(members);
        return lines;
    }

    /** What a type is, said the same way by every JDK: newer ones tell of sealed types by themselves. */
    private static String header(Class<?> type) {
        String supertypes = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .filter(name -> !name.equals("java.lang.Object"))
                .collect(Collectors.joining(", "));
        return (type.isSealed() ? "sealed " : "")
                + type.toGenericString().replaceAll("\\b(non-)?sealed ", "")
                + (supertypes.isEmpty() ? "" : " : " + supertypes);
    }

    /** A member for those who call, or, in a class that may be extended, for those who extend. */
    private static boolean isForUsers(Member member) {
        boolean extendable = !Modifier.isFinal(member.getDeclaringClass().getModifiers())
                && Modifier.isProtected(member.getModifiers());
        return (Modifier.isPublic(member.getModifiers()) || extendable) && !member.isSynthetic();
    }

    private static String member(Member member) {
        return member instanceof Field field ? field.toGenericString() : ((Executable) member).toGenericString();
    }

    private static List<Type> types(Member member) {
        List<Type> types = new ArrayList<>();
        if (member instanceof Field field) {
            types.add(field.getGenericType());
        } else if (member instanceof Method method) {
            types.add(method.getGenericReturnType());
            types.addAll(Arrays.asList(method.getGenericParameterTypes()));
        } else if (member instanceof Constructor<?> constructor) {
            types.addAll(Arrays.asList(constructor.getGenericParameterTypes()));
        }
        return types;
    }

    private static void follow(Type type, Deque<Class<?>> left) {
        if (type instanceof Class<?> plain) {
            left.add(plain.isArray() ? plain.getComponentType() : plain);
        } else if (type instanceof ParameterizedType generic) {
            follow(generic.getRawType(), left);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> follow(argument, left));
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(bound -> follow(bound, left));
        } else if (type instanceof GenericArrayType array) {
            follow(array.getGenericComponentType(), left);
        }
    }
}
