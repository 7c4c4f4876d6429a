package org.westphalia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shell parts of the launcher: which JDK is found, and who may build.
class LauncherTest {
    private static final Path SCRIPTS = Path.of("..", ".mvn").toAbsolutePath().normalize();

    @TempDir private Path folder;

    @Test
    void aNewEnoughJavaHomeWins() throws Exception {
        Path jdk = fakeJdk("home jdk", "25.0.4");
        assertThat(find(Map.of("JAVA_HOME", jdk.toString()))).isEqualTo(jdk.toString());
    }

    @Test
    void anOlderJavaHomeIsPassedOverForTheJavaOnThePath() throws Exception {
        Path older = fakeJdk("older", "17.0.15");
        Path newer = fakeJdk("newer", "27");
        assertThat(
                        find(
                                Map.of(
                                        "JAVA_HOME",
                                        older.toString(),
                                        "PATH",
                                        newer.resolve("bin") + ":/usr/bin:/bin")))
                .isEqualTo(newer.toRealPath().toString());
    }

    @Test
    void aJavaOnThePathIsFollowedThroughLinks() throws Exception {
        Path newer = fakeJdk("newer", "26.0.1");
        Path bin = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(bin.resolve("java"), newer.resolve("bin/java"));
        assertThat(find(Map.of("PATH", bin + ":/usr/bin:/bin")))
                .isEqualTo(newer.toRealPath().toString());
    }

    @Test
    void mavensToolchainsAreAsked() throws Exception {
        Path older = fakeJdk("older", "21");
        Path listed = fakeJdk("a listed one", "25.0.1");
        Path m2 = Files.createDirectories(folder.resolve(".m2"));
        Files.writeString(
                m2.resolve("toolchains.xml"), "<x>\n<jdkHome>" + listed + "</jdkHome>\n</x>\n");
        assertThat(find(Map.of("PATH", older.resolve("bin") + ":/usr/bin:/bin")))
                .isEqualTo(listed.toString());
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        Path runtime = fakeJdk("runtime", "25");
        Files.delete(runtime.resolve("bin/javac"));
        Path listed = fakeJdk("listed", "25");
        Path m2 = Files.createDirectories(folder.resolve(".m2"));
        Files.writeString(m2.resolve("toolchains.xml"), "<jdkHome>" + listed + "</jdkHome>\n");
        assertThat(find(Map.of("JAVA_HOME", runtime.toString()))).isEqualTo(listed.toString());
    }

    @Test
    void theLockOfADeadProcessIsBroken() throws Exception {
        String script =
                "mkdir -p \"$root/target\"; sh -c 'exit 0' & dead=$!; wait; ln -s $dead \"$lock\";"
                        + " take_lock && [ \"$(readlink \"$lock\")\" = $$ ] && release_lock && [ ! -h \"$lock\" ] && echo free";
        assertThat(shell("one-build.sh", script, Map.of())).isEqualTo("free");
    }

    @Test
    void theLockIsGivenBackWhenTheHolderIsStopped() throws Exception {
        String script =
                "sh -c '. \"$scripts/one-build.sh\"; take_lock; kill -TERM $$; exit 0'; status=$?;"
                        + " [ -h \"$lock\" ] || echo free after $status";
        assertThat(shell("one-build.sh", script, Map.of())).isEqualTo("free after 143");
    }

    @Test
    void aChangedSourceAndALostSourceAskForABuild() throws Exception {
        for (String file :
                List.of(
                        "pom.xml",
                        "core/pom.xml",
                        "store/pom.xml",
                        "app/pom.xml",
                        "core/src/main/A",
                        "store/src/main/C",
                        "app/src/main/B",
                        "app/target/app.jar")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "x");
        }
        String before = "find \"$root\" -exec touch -t 202501010000 {} +; echo id > \"$stamp\"; ";
        String ask = "is_built && echo built || echo stale";
        assertThat(shell("one-build.sh", before + ask, Map.of())).isEqualTo("built");
        assertThat(
                        shell(
                                "one-build.sh",
                                before + "touch -t 209901010000 \"$root/core/src/main/A\"; " + ask,
                                Map.of()))
                .isEqualTo("stale");
        String losing =
                "rm \"$root/app/src/main/B\"; touch -t 209901010000 \"$root/app/src/main\"; ";
        assertThat(shell("one-build.sh", before + losing + ask, Map.of())).isEqualTo("stale");
    }

    private Path fakeJdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Files.writeString(bin.resolve(tool), "#!/bin/sh\n");
            assertThat(bin.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(
                folder.resolve(name).resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder.resolve(name);
    }

    private String find(Map<String, String> environment) throws Exception {
        return shell("find-jdk.sh", "find_jdk && printf '%s' \"$JDK\"", environment);
    }

    private String shell(String library, String script, Map<String, String> environment)
            throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", ". \"$scripts/" + library + "\"; " + script);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("root", folder.toString());
        builder.environment().put("scripts", SCRIPTS.toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
