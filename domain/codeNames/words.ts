/**
 * The two word lists case code names are made of. Every word is a colour, a material, a kind of weather, a bird, a
 * tree or a stone that says nothing about a person: no first names, no words used for skin or hair, for origin,
 * faith, health or character, none with a second meaning that could hurt. No word stands in both lists.
 */

const split = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Colours, materials, weather and times of the year or day. */
export const codeNameAdjectives: readonly string[] = split(`
  Amber Apricot Azure Basalt Beige Bergamot Birchen Blustery Brocade Burgundy Burlap Calico Cambric Canvas
  Carbon Cardamom Carmine Carnelian Cedar Celadon Ceramic Cerulean Chambray Chenille Chrome Cinnabar
  Cinnamon Citrine Claret Cloudy Clover Cobalt Corduroy Cork Crimson Crocheted Cyan Damask Dappled
  Daybreak Denim Dewy Dotted Drizzly Dusty Ecru Enamel Estuary Etched Evening Faience Felt Flannel Flax
  Fleece Flint Forest Frosted Gentian Gingham Glacial Glass Glazed Gossamer Granite Graphite Grassy Green
  Gusty Harvest Hillside Hyacinth Indigo Inlaid Inland Iron Island Jute Knitted Lacquer Lagoon Lakeside
  Lattice Lemon Lichen Lilac Linen Loamy Lowland Magenta Maize Malachite Maple Marble Mauve Meadow Melon
  Midnight Mint Mohair Moonlit Mosaic Moss Mossy Mulberry Muslin Mustard Nacre Nickel Noon Oaken Oatmeal
  Obsidian Ochre Onyx Orange Orchard Orchid Painted Paper Parchment Pastel Pearly Peat Pebble Periwinkle
  Petrol Pewter Pine Plaid Plum Polar Pomegranate Poplin Porcelain Prairie Quartz Quilted Raffia Rainy
  Rattan Rippled Riverside Rosewood Russet Salt Sand Sapphire Seaside Sepia Silk Sisal Slate Snowy Spring
  Starlit Steel Stone Straw Striped Sunlit Sunrise Sunset Tangerine Tapestry Taupe Teal Terracotta
  Thatched Thistle Thyme Tidal Tiled Timber Titanium Topaz Tulip Turquoise Tweed Twilight Ultramarine
  Umber Upland Valley Vanilla Velvet Veneer Verdigris Vermilion Vernal Wicker Windy Winter Wooden Woodland
  Woollen Woven Zinc
`);

/** Birds, then trees and shrubs, then stones. */
export const codeNameNouns: readonly string[] = split(`
  Anhinga Auklet Avocet Bittern Bluebird Bluethroat Bobolink Brambling Bulbul Bullfinch Bunting Caracara
  Chaffinch Chiffchaff Corncrake Cotinga Crossbill Curlew Dipper Dunlin Dunnock Egret Eider Falcon Fantail
  Fieldfare Finch Firecrest Flamingo Frigatebird Fulmar Gadwall Garganey Gnatcatcher Godwit Goldcrest
  Goldeneye Goldfinch Goosander Goshawk Grebe Greenfinch Greenshank Grosbeak Guillemot Harrier Hawfinch
  Heron Honeyeater Honeyguide Hoopoe Hornbill Ibis Jacana Jackdaw Junco Kestrel Kingfisher Kinglet Kite
  Kittiwake Lapwing Linnet Longspur Lorikeet Lyrebird Macaw Mallard Meadowlark Merganser Moorhen Motmot
  Murrelet Nightingale Nightjar Oriole Osprey Ouzel Oystercatcher Partridge Pelican Petrel Phalarope
  Pintail Pipit Plover Pochard Pratincole Ptarmigan Puffin Quetzal Razorbill Redpoll Redshank Redstart
  Redwing Sanderling Sandgrouse Sandpiper Scaup Scoter Seriema Shearwater Shelduck Shoveler Siskin Skimmer
  Skua Skylark Smew Sparrow Spoonbill Stilt Stonechat Stork Sunbird Swan Tanager Tern Thrush Toucan Towhee
  Treecreeper Trogon Tropicbird Turaco Turnstone Veery Vireo Warbler Waxwing Wheatear Whimbrel Whinchat
  Wigeon Willet Woodlark Yellowhammer

  Acacia Alder Araucaria Arbutus Argan Balsa Banyan Baobab Basswood Bayberry Beech Bilberry Birch
  Blackthorn Boxwood Buckeye Buckthorn Butternut Camphor Candlewood Carob Casuarina Catalpa Cinchona
  Citron Cloudberry Cocobolo Cottonwood Cypress Damson Dogwood Elderberry Elm Eucalyptus Filbert Fir
  Ginkgo Greengage Guava Hackberry Hawthorn Hazelnut Hickory Hornbeam Huckleberry Hyssop Ironwood
  Jacaranda Katsura Kauri Kumquat Laburnum Larch Lime Loquat Lychee Mallow Mangrove Medlar Mesquite Mulga
  Nectarine Oak Oleander Osier Palmetto Pawpaw Pecan Persimmon Pistachio Pomelo Poplar Quince Rambutan
  Redbud Redwood Sandalwood Sassafras Satinwood Serviceberry Silverbell Spruce Sumac Sweetgum Sycamore
  Tamarack Tamarisk Tangelo Tulipwood Tupelo Viburnum Whitebeam Wisteria Yaupon Yew Zebrawood Zelkova

  Agate Amazonite Ammonite Andesite Anhydrite Aragonite Azurite Barite Bauxite Bluestone Breccia Calcite
  Chalcedony Chalk Charoite Chert Chrysolite Cobble Coquina Corundum Dacite Danburite Diorite Dolerite
  Dolomite Epidote Feldspar Flagstone Fluorite Gabbro Galena Geode Granodiorite Gravel Greenstone
  Greywacke Halite Hematite Hornfels Howlite Jadeite Kyanite Labradorite Larimar Larvikite Lazurite
  Limestone Magnetite Moonstone Nephrite Novaculite Olivine Peridot Perlite Phyllite Porphyry Prehnite
  Pumice Pyrite Quartzite Rhodonite Rhyolite Rutile Sandstone Sardonyx Scheelite Selenite Septaria Shale
  Siltstone Soapstone Sodalite Spinel Staurolite Steatite Sugilite Sunstone Syenite Tanzanite Tourmaline
  Travertine Unakite Vesuvianite Wavellite Whinstone Wollastonite Zeolite Zircon
`);
