package jokes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    @Order(1)
    CommandLineRunner tells(Jokes jokes) {
        return arguments -> {
            jokes.save(new Joke("I would tell you a joke about UDP, but you might not get it."));
            System.out.println("Jokes: " + jokes.count());
        };
    }

    /** Asks what a monitor would ask, and ends. */
    @Bean
    @Order(2)
    @ConditionalOnWebApplication
    CommandLineRunner asks(ConfigurableApplicationContext context) {
        return arguments -> {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/furrow")).build();
            System.out.println(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
            SpringApplication.exit(context);
        };
    }
}
