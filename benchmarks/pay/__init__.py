"""How well the pay of real adverts is read, against what their publisher made of it."""
