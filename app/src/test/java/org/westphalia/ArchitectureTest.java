package org.westphalia;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The walls of app: which library lives in which room, and that `answer` knows nothing of the command line. Every room of
/// app may use all of core; what is kept on disk is the room `store` of a module of its own, and only it knows the database.
class ArchitectureTest {
    private static final Map<String, Set<String>> MAY_USE =
            Map.of(
                    "cli",
                    Set.of("answer", "document", "store", "view", "chart", "report", "web"),
                    "answer",
                    Set.of("document", "store"),
                    "view",
                    Set.of("answer", "chart"),
                    "chart",
                    Set.of(),
                    "report",
                    Set.of("answer", "view", "chart"),
                    "web",
                    Set.of("answer", "view", "chart"),
                    "document",
                    Set.of(),
                    "store",
                    Set.of());

    /// The libraries that a room may use beside the JDK.
    private static final Map<String, List<String>> LIBRARIES =
            Map.of(
                    "cli",
                    List.of("picocli.", "tools.jackson.", "org.commonmark."),
                    "answer",
                    List.of("tools.jackson.", "com.fasterxml.jackson.annotation."),
                    "view",
                    List.of("tools.jackson.", "org.commonmark."),
                    "chart",
                    List.of("org.jfree.", "org.apache.batik.", "javax.xml.", "org.w3c.dom."),
                    "report",
                    List.of("gg.jte."),
                    "web",
                    List.of(
                            "gg.jte.",
                            "io.javalin.",
                            "org.eclipse.jetty.",
                            "jakarta.servlet.",
                            "kotlin."),
                    "document",
                    List.of("org.jsoup.", "org.apache.pdfbox.", "org.apache.fontbox."));

    private final JavaClasses app =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(
                            "org.westphalia.cli",
                            "org.westphalia.answer",
                            "org.westphalia.view",
                            "org.westphalia.chart",
                            "org.westphalia.report",
                            "org.westphalia.web",
                            "org.westphalia.document");

    @Test
    void aRoomUsesOnlyWhatTheTableAllows() {
        assertThat(app).isNotEmpty();
        Set<String> breaches = new TreeSet<>();
        for (JavaClass type : app) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive() && !isAllowed(room(type), target)) {
                    breaches.add(dependency.getDescription());
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    private static boolean isAllowed(String from, JavaClass to) {
        String name = to.getName();
        if (name.startsWith("org.westphalia.")) {
            String room = room(to);
            return room.equals(from)
                    || !MAY_USE.containsKey(room)
                    || MAY_USE.get(from).contains(room);
        }
        return name.startsWith("java.")
                || name.startsWith("org.jspecify.")
                || LIBRARIES.get(from).stream().anyMatch(name::startsWith);
    }

    @Test
    void roomsHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.westphalia.(*)..")
                .should()
                .beFreeOfCycles()
                .check(app);
    }

    @Test
    void everyRoomIsNullMarked() {
        assertThat(
                        app.stream()
                                .filter(type ->
                                        !type.getPackage().isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring("org.westphalia.".length()).split("\\.", -1)[0];
    }
}
