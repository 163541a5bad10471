"""What reads what comes from anywhere, fed with anything: it reads it or refuses it in words, and nothing else."""
