"""*Tabla para publicar*: figures that anybody may see, made fit for that, saved once and kept in a register."""
