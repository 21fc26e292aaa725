package dev.furrow.adopt.doctor;

import dev.furrow.error.Spelling;
import dev.furrow.text.Xml;
import java.util.List;
import java.util.Locale;

/** An examination as a page that needs nothing else: no script, no font, no picture from elsewhere. */
public final class ReportPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Furrow: %1$s</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
            section { border-left: .4rem solid #8a8; padding: .2rem 1rem; margin: .6rem 0; overflow-wrap: anywhere }
            section.skipped { border-color: #aaa } section.warning { border-color: #c90 } section.problem { border-color: #c33 }
            h2 { font-size: 1rem; margin: 0 } h2 small { font-weight: normal; color: #555 } h2 b { text-transform: uppercase; font-size: .75rem; letter-spacing: .05em }
            .skipped b { color: #767676 } .warning b { color: #8a6100 } .problem b { color: #b02020 }
            pre { background: #f3f3f3; padding: .5rem; overflow-x: auto; white-space: pre-wrap }
            @media (prefers-color-scheme: dark) { body { color: #ddd; background: #181818 } pre { background: #252525 } h2 small { color: #aaa }
              .skipped b { color: #999 } .warning b { color: #e0a800 } .problem b { color: #ff7070 } }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private final Spelling spelling;
    private final StringBuilder page = new StringBuilder();

    private ReportPage(Spelling spelling) {
        this.spelling = spelling;
    }

    /** Returns the page. */
    public static String of(Examination examination, Spelling spelling) {
        ReportPage report = new ReportPage(spelling);
        report.write(examination);
        return report.page.toString();
    }

    private void write(Examination examination) {
        page.append(HEAD.formatted(Xml.text(examination.summary())));
        for (Examination.Mended mended : examination.mended()) {
            String done = mended.failure().isEmpty() ? mended.done() : "failed: " + mended.failure();
            section("ok", "mended: " + mended.check().word(), mended.before(), List.of(done), List.of());
        }
        for (Finding finding : examination.findings()) {
            section(
                    finding.level().name().toLowerCase(Locale.ROOT),
                    finding.check().word(),
                    finding.what(),
                    finding.evidence(),
                    finding.advice().stream()
                            .map(advice -> advice.text(spelling))
                            .toList());
        }
        page.append("</body>\n</html>\n");
    }

    private void section(String level, String check, String what, List<String> evidence, List<String> advice) {
        page.append("<section class=\"")
                .append(level)
                .append("\"><h2><small>")
                .append(Xml.text(check))
                .append("</small> ")
                // Not by a colour alone.
                .append(level.equals("ok") ? "" : "<b>" + level + "</b> ");
        page.append(Xml.text(what)).append("</h2>\n");
        lines("evidence", evidence);
        lines("advice", advice);
        page.append("</section>\n");
    }

    private void lines(String kind, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append("<pre class=\"")
                    .append(kind)
                    .append("\">")
                    .append(Xml.text(String.join("\n", lines)))
                    .append("</pre>\n");
        }
    }
}
