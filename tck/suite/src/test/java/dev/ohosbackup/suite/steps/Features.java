package dev.ohosbackup.suite.steps;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Pickle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.platform.commons.io.Resource;
import org.junit.platform.commons.io.ResourceFilter;
import org.junit.platform.commons.support.ResourceSupport;

/** The features as the kit packages them, parsed. */
final class Features {

    /**
     * One file.
     *
     * @param path      its path, from {@code features/} on
     * @param feature   what it says
     * @param scenarios what is executed of it
     */
    record FeatureFile(String path, Feature feature, List<Pickle> scenarios) {

        boolean isChinese() {
            return path.endsWith(".zh-CN.feature");
        }

        /** How many scenarios are written down in it. */
        long written() {
            return feature.getChildren().stream()
                    .map(FeatureChild::getScenario)
                    .filter(java.util.Optional::isPresent)
                    .count();
        }
    }

    private Features() {}

    static List<FeatureFile> all() {
        return ResourceSupport.findAllResourcesInPackage(
                        "features", ResourceFilter.of(it -> it.getName().endsWith(".feature")))
                .stream()
                .map(Features::parsed)
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
    }

    private static FeatureFile parsed(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            List<Envelope> said = GherkinParser.builder()
                    .build()
                    .parse(resource.getName(), in)
                    .toList();
            said.stream().flatMap(it -> it.getParseError().stream()).findFirst().ifPresent(error -> {
                throw new IllegalStateException(resource.getName() + ": " + error.getMessage());
            });
            return new FeatureFile(
                    resource.getName(),
                    said.stream()
                            .flatMap(it -> it.getGherkinDocument().stream())
                            .flatMap(document -> document.getFeature().stream())
                            .findFirst()
                            .orElseThrow(),
                    said.stream().flatMap(it -> it.getPickle().stream()).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(resource.getName() + " cannot be read", broken);
        }
    }
}
