def script = new File(basedir, 'src/main/migrations/9b06d1e4a7f3_jokes.sql')
script.text = script.text.replace('-- down-revision:', '-- down-revison:')
return true
