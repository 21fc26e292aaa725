package dev.furrow.adopt.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.DoctorReport;
import dev.furrow.Furrow;
import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.error.Advice;
import dev.furrow.error.Spelling;
import dev.furrow.testing.Browser;
import dev.furrow.testing.Project;
import dev.furrow.text.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Examination EXAMINATION = new Examination(
            List.of(
                    Finding.ok(HealthCheck.SERVER, "SQLite 3.53, encoding UTF-8"),
                    new Finding(
                            HealthCheck.VERSION,
                            Level.PROBLEM,
                            "the database has no version, and it has tables",
                            List.of("a<b>, \"c\""),
                            List.of(Advice.run("Prove where it is, and record it:", "migrate:stamp")
                                    .with("to", "detect")),
                            () -> "a1"),
                    Finding.skipped(HealthCheck.DRIFT, "there is no version")),
            List.of(new Examination.Mended(HealthCheck.SEQUENCES, "it is behind", "SELECT setval('s', 7)", "")));

    @Test
    void as_text_it_has_a_line_for_each_finding() {
        assertThat(ReportText.of(EXAMINATION, Spelling.NEUTRAL)).isEqualTo("""
                mended    sequences: it is behind
                          SELECT setval('s', 7)
                ok        server: SQLite 3.53, encoding UTF-8
                problem   version: the database has no version, and it has tables
                          a<b>, "c"
                          Prove where it is, and record it:  migrate:stamp to=detect
                skipped   drift: not looked at: there is no version
                1 problem, no warnings
                """);
    }

    @Test
    void as_json_it_is_one_object() {
        assertThat(ReportJson.of(EXAMINATION, Spelling.NEUTRAL)).isEqualTo("""
                {"problems":1,"warnings":0,\
                "mended":[{"check":"sequences","before":"it is behind","done":"SELECT setval('s', 7)","failure":""}],\
                "findings":[\
                {"check":"server","level":"ok","what":"SQLite 3.53, encoding UTF-8","evidence":[],"advice":[],"fixable":false},\
                {"check":"version","level":"problem","what":"the database has no version, and it has tables",\
                "evidence":["a<b>, \\"c\\""],"advice":["Prove where it is, and record it:  migrate:stamp to=detect"],"fixable":true},\
                {"check":"drift","level":"skipped","what":"not looked at: there is no version","evidence":[],"advice":[],"fixable":false}]}
                """);
    }

    @Test
    void as_a_page_it_needs_nothing_else_and_takes_no_text_for_markup() {
        String page = ReportPage.of(EXAMINATION, Spelling.NEUTRAL);

        assertThat(page.substring(page.indexOf("<h1>"))).isEqualTo("""
                <h1>1 problem, no warnings</h1>
                <section class="ok"><h2><small>mended: sequences</small> it is behind</h2>
                <pre class="evidence">SELECT setval(&#39;s&#39;, 7)</pre>
                </section>
                <section class="ok"><h2><small>server</small> SQLite 3.53, encoding UTF-8</h2>
                </section>
                <section class="problem"><h2><small>version</small> <b>problem</b> the database has no version, and it has tables</h2>
                <pre class="evidence">a&lt;b&gt;, &quot;c&quot;</pre>
                <pre class="advice">Prove where it is, and record it:  migrate:stamp to=detect</pre>
                </section>
                <section class="skipped"><h2><small>drift</small> <b>skipped</b> not looked at: there is no version</h2>
                </section>
                </body>
                </html>
                """);
        assertThat(page).doesNotContain("<script", "src=", "href=", "@import", "url(");
    }

    @Test
    void a_browser_shows_each_finding_of_a_page_and_has_nothing_to_complain_of(@TempDir Path folder) throws Exception {
        Browser browser = Browser.required(folder);
        Project project = Project.onSqlite(folder).step("a1", "none", "", "CREATE TABLE users (id INTEGER)");
        project.execute("CREATE TABLE users (id INTEGER)");
        DoctorReport report;
        try (Furrow furrow = Furrow.open(
                project.settings().placeholder("password", "open sesame").build())) {
            report = furrow.doctor();
        }

        String dom = browser.open(report.writeTo("doctor.html"), "", "--enable-logging=stderr", "--dump-dom");

        assertThat(report.hasProblem()).isTrue();
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(dom)
                        .contains("<small>" + finding.check() + "</small>")
                        .contains(
                                Xml.text(finding.what()).replace("&quot;", "\"").replace("&#39;", "'")));
        assertThat(dom).contains("<b>problem</b>").doesNotContain("open sesame");
        assertThat(Files.readString(browser.log())).doesNotContain("CONSOLE");
    }
}
