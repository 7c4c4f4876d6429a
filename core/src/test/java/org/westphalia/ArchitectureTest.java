package org.westphalia;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The walls of core. The table says what each room may use beside the JDK; whatever it does not say is forbidden.
class ArchitectureTest {
    private static final String ROOT = "org.westphalia.";

    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("number", Set.of()),
                    Map.entry("finding", Set.of()),
                    Map.entry("model", Set.of("number")),
                    Map.entry("vocabulary", Set.of("model", "number")),
                    Map.entry("casefile", Set.of("model", "vocabulary", "finding", "number")),
                    Map.entry("draft", Set.of("casefile", "vocabulary", "number")),
                    Map.entry("evidence", Set.of("model", "finding")),
                    Map.entry("world", Set.of("model", "vocabulary", "number", "finding")),
                    Map.entry("deal", Set.of("model", "world", "number")),
                    Map.entry("proof", Set.of("model", "world", "number")),
                    Map.entry(
                            "check",
                            Set.of(
                                    "model",
                                    "vocabulary",
                                    "world",
                                    "deal",
                                    "evidence",
                                    "finding",
                                    "number")),
                    Map.entry("assess", Set.of("model", "world", "deal", "proof", "number")),
                    Map.entry("why", Set.of("model", "world", "deal", "proof", "assess", "number")),
                    Map.entry(
                            "explore",
                            Set.of("model", "world", "deal", "proof", "assess", "why", "number")));

    /// Libraries by the one room that may know them.
    private static final Map<String, String> LIBRARIES = Map.of("org.snakeyaml.", "casefile");

    /// What would make an answer depend on the moment, the machine or luck, or would talk to a terminal. The functions of
    /// `Math` that may differ in the last bit from machine to machine stand here too: `StrictMath` has them all.
    private static final Set<String> FORBIDDEN_CALLS =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.System.getenv",
                    "java.lang.System.exit",
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.lang.System.in",
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.YearMonth.now",
                    "java.time.Year.now",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.util.UUID.randomUUID",
                    "java.lang.Math.random",
                    "java.lang.Math.exp",
                    "java.lang.Math.expm1",
                    "java.lang.Math.log",
                    "java.lang.Math.log10",
                    "java.lang.Math.log1p",
                    "java.lang.Math.pow",
                    "java.lang.Math.cbrt",
                    "java.lang.Math.sin",
                    "java.lang.Math.cos",
                    "java.lang.Math.tan",
                    "java.lang.Math.atan",
                    "java.lang.Math.tanh");

    private static final List<String> FORBIDDEN_TYPES =
            List.of(
                    "java.util.Random",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.util.SplittableRandom",
                    "java.security.SecureRandom",
                    "java.util.Scanner",
                    "java.io.Console",
                    "java.sql.",
                    "java.net.http.",
                    "java.net.Socket",
                    "java.net.URLConnection",
                    "java.awt.",
                    "javax.");

    private final JavaClasses core =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.westphalia");

    @Test
    void everyRoomStandsInTheTable() {
        assertThat(core.stream().map(ArchitectureTest::room).distinct())
                .isNotEmpty()
                .allSatisfy(room -> assertThat(MAY_USE).containsKey(room));
    }

    @Test
    void aRoomUsesOnlyWhatTheTableAllows() {
        Set<String> breaches = new TreeSet<>();
        for (JavaClass type : core) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive() && !isAllowed(type, target)) {
                    breaches.add(dependency.getDescription());
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    private static boolean isAllowed(JavaClass from, JavaClass to) {
        if (to.getName().startsWith(ROOT)) {
            return room(from).equals(room(to))
                    || MAY_USE.getOrDefault(room(from), Set.of()).contains(room(to));
        }
        for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
            if (to.getName().startsWith(library.getKey())) {
                return room(from).equals(library.getValue());
            }
        }
        return to.getName().startsWith("java.") || to.getName().startsWith("org.jspecify.");
    }

    @Test
    void theTableItselfHasNoCycle() {
        List<String> settled = new ArrayList<>();
        while (settled.size() < MAY_USE.size()) {
            List<String> next =
                    MAY_USE.keySet().stream()
                            .filter(room ->
                                    !settled.contains(room)
                                            && settled.containsAll(MAY_USE.get(room)))
                            .toList();
            assertThat(next).as("rooms that rest only on %s", settled).isNotEmpty();
            settled.addAll(next);
        }
    }

    @Test
    void roomsHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.westphalia.(*)..")
                .should()
                .beFreeOfCycles()
                .check(core);
    }

    @Test
    void coreHasNoClockNoChanceAndNoTerminal() {
        Set<String> breaches = new TreeSet<>();
        for (JavaClass type : core) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String name =
                        access.getTarget().getOwner().getName()
                                + "."
                                + access.getTarget().getName();
                if (FORBIDDEN_CALLS.contains(name)) {
                    breaches.add(access.getDescription());
                }
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String name = dependency.getTargetClass().getName();
                if (FORBIDDEN_TYPES.stream().anyMatch(name::startsWith)) {
                    breaches.add(dependency.getDescription());
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyRoomIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : core) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
