"""How well the places of real adverts are found, against the coordinates published with them."""
