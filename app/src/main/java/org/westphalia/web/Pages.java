package org.westphalia.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.answer.CommandForm;
import org.westphalia.answer.Desk;
import org.westphalia.casefile.Amendment;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.view.Answer;
import org.westphalia.view.MarkdownHtml;

/// The templates of the workbench.
public final class Pages {
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

    String numbers(List<Knobs.NumberKnob> numbers) {
        return render("web/numbers.jte", Map.of("knobs", numbers));
    }

    String live(Fragments.Live live) {
        return render("web/live.jte", Map.of("live", live));
    }

    String map(Fragments.Chart chart) {
        return render("web/map.jte", Map.of("chart", chart));
    }

    String panel(Fragments.Panel panel) {
        return render("web/panel.jte", Map.of("panel", panel, "page", this));
    }

    String number(Fragments.Panel panel, boolean fragment) {
        return render(
                fragment ? "web/panel.jte" : "web/numberpage.jte",
                Map.of("panel", panel, "page", this));
    }

    String claim(Case source, State state, Claim claim, Answer answer, boolean fragment) {
        return render(
                fragment ? "web/claim.jte" : "web/claimpage.jte",
                Map.of("source", source, "state", state, "claim", claim, "answer", answer));
    }

    String claims(Case source, State state, Answer answer) {
        return render("web/claims.jte", Map.of("source", source, "state", state, "answer", answer));
    }

    String side(Case source, State state, List<Fragments.Live> sides) {
        return render("web/side.jte", Map.of("source", source, "state", state, "sides", sides));
    }

    String commands(Case source, State state, List<CommandForm> forms) {
        return render("web/commands.jte", Map.of("source", source, "state", state, "forms", forms));
    }

    String form(Case source, State state, CommandForm form, Map<String, String> values) {
        return render(
                "web/form.jte",
                Map.of("source", source, "state", state, "form", form, "values", values));
    }

    String job(Case source, State state, Jobs.Job job, Desk desk) {
        return render(
                "web/job.jte",
                Map.of("source", source, "state", state, "job", job, "page", this, "desk", desk));
    }

    String jobPart(Case source, Jobs.Job job, Desk desk) {
        return render(
                "web/jobpart.jte",
                Map.of("source", source, "job", job, "page", this, "desk", desk));
    }

    String sweeps(
            Case source, State state, List<Desk.Sweep> kept, List<Jobs.Job> jobs, String work) {
        return render(
                "web/sweeps.jte",
                Map.of("source", source, "state", state, "kept", kept, "jobs", jobs, "work", work));
    }

    /// @param into the proposal that takes the chosen terms; empty when they are not written
    /// @param said why something was not done
    /// @param done what was done
    String files(
            Case source,
            State state,
            String into,
            Optional<Answer> refusal,
            Amendment amendment,
            int undoable,
            String said,
            String done) {
        return render(
                "web/files.jte",
                Map.of(
                        "source",
                        source,
                        "state",
                        state,
                        "into",
                        into,
                        "refusal",
                        refusal,
                        "amendment",
                        amendment,
                        "undoable",
                        undoable,
                        "said",
                        said,
                        "done",
                        done));
    }

    /// The Markdown of an answer as HTML whose claims lead to their page.
    public String words(Case source, String markdown) {
        Set<String> claims = source.claims().stream().map(Claim::id).collect(Collectors.toSet());
        return MarkdownHtml.of(markdown, 1, claims, id -> "/claim/" + id);
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
