package org.westphalia;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// What the compiler's own check of comments leaves open: that the public face of core, store and app carries them at all.
class DocumentationTest {
    private static final List<Path> SOURCES =
            List.of(
                    Path.of("src/main/java"),
                    Path.of("../store/src/main/java"),
                    Path.of("../app/src/main/java"));

    @Test
    void publicTypesAndMethodsSayWhatTheyAre() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> walk = Files.walk(root)) {
                walk.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.endsWith("package-info.java"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        List<String> silent = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scan(trees, silent).scan(unit, null);
            }
        }
        assertThat(files).isNotEmpty();
        assertThat(silent).isEmpty();
    }

    /// Walks one file; a type or method that is not public hides what is inside it.
    private static final class Scan extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final List<String> silent;

        Scan(Trees trees, List<String> silent) {
            this.trees = trees;
            this.silent = silent;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            demandComment(type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            boolean constructor = method.getReturnType() == null;
            if (!constructor && isPublic(method.getModifiers()) && !isOverride(method)) {
                ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                demandComment(type.getSimpleName() + "." + method.getName());
            }
            return null;
        }

        private boolean isPublic(ModifiersTree modifiers) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || parent.getKind() == Tree.Kind.INTERFACE
                            && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().endsWith("Override"));
        }

        private void demandComment(String name) {
            if (trees.getDocComment(getCurrentPath()) == null) {
                silent.add(
                        getCurrentPath().getCompilationUnit().getSourceFile().getName()
                                + ": "
                                + name);
            }
        }
    }
}
