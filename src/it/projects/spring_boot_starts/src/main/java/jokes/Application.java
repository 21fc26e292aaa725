package jokes;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    CommandLineRunner tells(Jokes jokes) {
        return arguments -> {
            jokes.save(new Joke("I would tell you a joke about UDP, but you might not get it."));
            System.out.println("Jokes: " + jokes.count());
        };
    }
}
