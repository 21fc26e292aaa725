package dev.furrow.maven;

import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Finds every password readable as it stands, but for the server {@code broken}. */
final class PlainDecrypter implements SettingsDecrypter {
    @Override
    public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
        return new Result(request.getServers());
    }

    private record Result(List<Server> servers) implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return servers.get(0);
        }

        @Override
        public List<Server> getServers() {
            return servers;
        }

        @Override
        @SuppressWarnings("NullAway") // null where there is none, as Maven's own result has it
        public Proxy getProxy() {
            return null;
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            if (!getServer().getId().equals("broken")) {
                return List.of();
            }
            String message = "Failed to decrypt password for server broken";
            return List.of(new DefaultSettingsProblem(
                    message, SettingsProblem.Severity.ERROR, "server: broken", -1, -1, null));
        }
    }
}
