package org.westphalia;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The walls of store: it may use these rooms of core, the database and the JSON library; no clock, no chance, no terminal.
class StoreArchitectureTest {
    private static final String ROOM = "org.westphalia.store.";

    private static final List<String> MAY_USE =
            List.of(
                    ROOM,
                    "org.westphalia.explore.",
                    "org.westphalia.assess.",
                    "org.westphalia.model.",
                    "org.westphalia.vocabulary.",
                    "org.westphalia.finding.",
                    "org.westphalia.number.",
                    "org.duckdb.",
                    "tools.jackson.core.",
                    "org.jspecify.",
                    "java.");

    private static final List<String> FORBIDDEN =
            List.of(
                    "java.util.Random",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.time.",
                    "java.net.",
                    "java.io.Console");

    private final JavaClasses store =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.westphalia.store");

    @Test
    void theRoomUsesOnlyWhatTheListAllows() {
        assertThat(store).isNotEmpty();
        Set<String> breaches = new TreeSet<>();
        for (JavaClass type : store) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String name = target.getName();
                if (!target.isPrimitive()
                        && (MAY_USE.stream().noneMatch(name::startsWith)
                                || FORBIDDEN.stream().anyMatch(name::startsWith))) {
                    breaches.add(dependency.getDescription());
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRoomIsNullMarked() {
        assertThat(store)
                .allSatisfy(type ->
                        assertThat(type.getPackage().isAnnotatedWith(NullMarked.class)).isTrue());
    }
}
