package org.westphalia.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.westphalia.answer.Desk;
import org.westphalia.model.Case;

/// The templates of the workbench.
final class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    String bench(Case source, State state, Desk desk) {
        return render(
                "web/bench.jte",
                Map.of(
                        "source",
                        source,
                        "state",
                        state,
                        "knobs",
                        Knobs.of(source, state),
                        "desk",
                        desk));
    }

    String knobs(Case source, State state) {
        return render(
                "web/knobs.jte",
                Map.of("source", source, "state", state, "knobs", Knobs.of(source, state)));
    }

    String live(Fragments.Live live) {
        return render("web/live.jte", Map.of("live", live));
    }

    String map(Fragments.Chart chart) {
        return render("web/map.jte", Map.of("chart", chart));
    }

    String panel(Fragments.Panel panel) {
        return render("web/panel.jte", Map.of("panel", panel));
    }

    String problem(String words) {
        return render("web/problem.jte", Map.of("words", words));
    }

    private String render(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(name, parameters, output);
        return output.toString();
    }
}
