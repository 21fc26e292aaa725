new File(basedir, 'src/main/seeds/jokes.csv') << '2,7,"I only know 25 letters of the alphabet. I don\'t know y."\n'
return true
