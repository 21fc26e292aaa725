package dev.furrow.maven;

import dev.furrow.Setting;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** The servers of settings.xml, with their passwords decrypted. */
final class Servers {
    private final Settings settings;
    private final SettingsDecrypter decrypter;

    Servers(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    /** Who a server lets in; a text is empty where settings.xml doesn't have it. */
    record Account(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Returns what stands in the server that {@code serverId} names.
     *
     * @throws FurrowException if there is none, or its password can't be decrypted
     */
    Account account(Found serverId) {
        Server server = settings.getServer(serverId.text());
        if (server == null) {
            throw new FurrowException(Diagnostic.of("settings.xml has no server \"" + serverId.text() + "\"")
                    .noting(Setting.SERVER_ID.property() + " comes from: " + serverId.source())
                    .advising(Advice.literal(
                            "Add it to ~/.m2/settings.xml:",
                            "<server><id>" + serverId.text()
                                    + "</id><username>...</username><password>...</password></server>")));
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        requireReadable(serverId, result);
        return new Account(
                text(result.getServer().getUsername()), text(result.getServer().getPassword()));
    }

    private static void requireReadable(Found serverId, SettingsDecryptionResult result) {
        for (SettingsProblem problem : result.getProblems()) {
            if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
                throw new FurrowException(Diagnostic.of(
                                "the password of server \"" + serverId.text() + "\" in settings.xml can't be decrypted")
                        .noting(problem.getMessage())
                        .advising(Advice.literal(
                                "Encrypt it anew with the master password of this machine:",
                                "mvn --encrypt-password")));
            }
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
